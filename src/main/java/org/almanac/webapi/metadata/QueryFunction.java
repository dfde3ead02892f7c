package org.almanac.webapi.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.provider.CsdlFunction;
import org.apache.olingo.commons.api.edm.provider.CsdlParameter;
import org.apache.olingo.commons.api.edm.provider.CsdlReturnType;

/** The functions that the platform adds for use in {@code $filter} (dataverse-semantics 8.2), with what follows the column. */
public enum QueryFunction {
    IN("In", Operand.SEVERAL),
    NOT_IN("NotIn", Operand.SEVERAL),
    BETWEEN("Between", Operand.SEVERAL),
    NOT_BETWEEN("NotBetween", Operand.SEVERAL),
    CONTAIN_VALUES("ContainValues", Operand.SEVERAL),
    DOES_NOT_CONTAIN_VALUES("DoesNotContainValues", Operand.SEVERAL),
    EQUAL_USER_ID("EqualUserId", Operand.NONE),
    NOT_EQUAL_USER_ID("NotEqualUserId", Operand.NONE),
    TODAY("Today", Operand.NONE),
    YESTERDAY("Yesterday", Operand.NONE),
    TOMORROW("Tomorrow", Operand.NONE),
    THIS_WEEK("ThisWeek", Operand.NONE),
    LAST_WEEK("LastWeek", Operand.NONE),
    NEXT_WEEK("NextWeek", Operand.NONE),
    THIS_MONTH("ThisMonth", Operand.NONE),
    LAST_MONTH("LastMonth", Operand.NONE),
    NEXT_MONTH("NextMonth", Operand.NONE),
    THIS_YEAR("ThisYear", Operand.NONE),
    LAST_YEAR("LastYear", Operand.NONE),
    NEXT_YEAR("NextYear", Operand.NONE),
    LAST_SEVEN_DAYS("Last7Days", Operand.NONE),
    NEXT_SEVEN_DAYS("Next7Days", Operand.NONE),
    LAST_X_HOURS("LastXHours", Operand.NUMBER),
    NEXT_X_HOURS("NextXHours", Operand.NUMBER),
    LAST_X_DAYS("LastXDays", Operand.NUMBER),
    NEXT_X_DAYS("NextXDays", Operand.NUMBER),
    LAST_X_WEEKS("LastXWeeks", Operand.NUMBER),
    NEXT_X_WEEKS("NextXWeeks", Operand.NUMBER),
    LAST_X_MONTHS("LastXMonths", Operand.NUMBER),
    NEXT_X_MONTHS("NextXMonths", Operand.NUMBER),
    LAST_X_YEARS("LastXYears", Operand.NUMBER),
    NEXT_X_YEARS("NextXYears", Operand.NUMBER),
    OLDER_THAN_X_MINUTES("OlderThanXMinutes", Operand.NUMBER),
    OLDER_THAN_X_HOURS("OlderThanXHours", Operand.NUMBER),
    OLDER_THAN_X_DAYS("OlderThanXDays", Operand.NUMBER),
    OLDER_THAN_X_WEEKS("OlderThanXWeeks", Operand.NUMBER),
    OLDER_THAN_X_MONTHS("OlderThanXMonths", Operand.NUMBER),
    OLDER_THAN_X_YEARS("OlderThanXYears", Operand.NUMBER),
    ON("On", Operand.TEXT),
    ON_OR_AFTER("OnOrAfter", Operand.TEXT),
    ON_OR_BEFORE("OnOrBefore", Operand.TEXT);

    /** Parameter that names the column. */
    public static final String COLUMN = "PropertyName";

    /** What follows the column. */
    public enum Operand {
        NONE,
        TEXT,
        NUMBER,
        SEVERAL;

        /** The name of the parameter that has it. */
        public String parameter() {
            return this == SEVERAL ? "PropertyValues" : "PropertyValue";
        }
    }

    private final String wire;
    private final Operand operand;

    QueryFunction(String wire, Operand operand) {
        this.wire = wire;
        this.operand = operand;
    }

    /** The name without namespace, such as {@code LastXDays}. */
    public String wire() {
        return wire;
    }

    public Operand operand() {
        return operand;
    }

    /** The operator's name in FetchXML, such as {@code last-x-days}. */
    public String fetch() {
        return switch (this) {
            case EQUAL_USER_ID -> "eq-userid";
            case NOT_EQUAL_USER_ID -> "ne-userid";
            case DOES_NOT_CONTAIN_VALUES -> "not-contain-values";
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-').replace("older-than", "olderthan");
        };
    }

    public static Optional<QueryFunction> ofFetch(String operator) {
        return Arrays.stream(values())
                .filter(one -> one.fetch().equals(operator))
                .findFirst();
    }

    public static Optional<QueryFunction> of(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire.equals(wire)).findFirst();
    }

    static List<CsdlFunction> unbound() {
        return Arrays.stream(values()).map(one -> one.csdl(List.of())).toList();
    }

    /** As functions of a row and of rows: the parser takes a call for one or the other, depending on what stands in front of it. */
    static List<CsdlFunction> bound(String wire) {
        return of(wire).stream()
                .flatMap(one -> Stream.of(one.bound(false), one.bound(true)))
                .toList();
    }

    private CsdlFunction bound(boolean collection) {
        CsdlParameter rows = new CsdlParameter()
                .setName("entity")
                .setType(CrmEdmProvider.qualified(CrmEdmProvider.BASE))
                .setCollection(collection);
        return csdl(List.of(rows)).setBound(true);
    }

    private CsdlFunction csdl(List<CsdlParameter> first) {
        List<CsdlParameter> parameters = new ArrayList<>(first);
        parameters.add(parameter(COLUMN, EdmPrimitiveTypeKind.String));
        if (operand != Operand.NONE) {
            EdmPrimitiveTypeKind kind =
                    operand == Operand.NUMBER ? EdmPrimitiveTypeKind.Int64 : EdmPrimitiveTypeKind.String;
            parameters.add(parameter(operand.parameter(), kind).setCollection(operand == Operand.SEVERAL));
        }
        return new CsdlFunction()
                .setName(wire)
                .setParameters(parameters)
                .setReturnType(new CsdlReturnType()
                        .setType(EdmPrimitiveTypeKind.Boolean.getFullQualifiedName())
                        .setNullable(false));
    }

    private static CsdlParameter parameter(String name, EdmPrimitiveTypeKind kind) {
        return new CsdlParameter()
                .setName(name)
                .setType(kind.getFullQualifiedName())
                .setNullable(false);
    }
}
