package org.almanac.dualwrite.validation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.dualwrite.DataverseColumn;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.FinanceField;
import org.almanac.dualwrite.Transform;

/** Which types of finance and operations and of Dataverse take each other's values. */
final class FieldTypes {

    private enum Family {
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        CHOICE,
        ID,
        BINARY
    }

    private static final Map<String, Family> FINANCE = Map.ofEntries(
            Map.entry("string", Family.TEXT),
            Map.entry("memo", Family.TEXT),
            Map.entry("integer", Family.NUMBER),
            Map.entry("int32", Family.NUMBER),
            Map.entry("int64", Family.NUMBER),
            Map.entry("real", Family.NUMBER),
            Map.entry("decimal", Family.NUMBER),
            Map.entry("date", Family.DATE),
            Map.entry("utcdatetime", Family.DATE),
            Map.entry("datetime", Family.DATE),
            Map.entry("boolean", Family.TRUTH),
            Map.entry("noyes", Family.TRUTH),
            Map.entry("enum", Family.CHOICE),
            Map.entry("guid", Family.ID),
            Map.entry("container", Family.BINARY));

    private static final Map<String, Family> DATAVERSE = Map.ofEntries(
            Map.entry("nvarchar", Family.TEXT),
            Map.entry("ntext", Family.TEXT),
            Map.entry("int", Family.NUMBER),
            Map.entry("bigint", Family.NUMBER),
            Map.entry("decimal", Family.NUMBER),
            Map.entry("float", Family.NUMBER),
            Map.entry("money", Family.NUMBER),
            Map.entry("datetime", Family.DATE),
            Map.entry("bit", Family.TRUTH),
            Map.entry("picklist", Family.CHOICE),
            Map.entry("multiselectpicklist", Family.CHOICE),
            Map.entry("state", Family.CHOICE),
            Map.entry("status", Family.CHOICE),
            Map.entry("uniqueidentifier", Family.ID),
            Map.entry("primarykey", Family.ID),
            Map.entry("image", Family.BINARY),
            Map.entry("file", Family.BINARY));

    private static final Set<String> LOOKUPS = Set.of("lookup", "customer", "owner");

    /** What each family takes beside its own; a text takes whatever can be written down. */
    private static final Map<Family, Set<Family>> TAKES = Map.of(
            Family.TEXT, EnumSet.of(Family.NUMBER, Family.DATE, Family.TRUTH, Family.CHOICE, Family.ID),
            Family.NUMBER, EnumSet.of(Family.CHOICE),
            Family.TRUTH, EnumSet.of(Family.CHOICE),
            Family.CHOICE, EnumSet.of(Family.NUMBER, Family.TRUTH));

    private FieldTypes() {}

    static boolean lookup(DataverseColumn column) {
        return LOOKUPS.contains(column.type().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether the values of a mapping fit where they go. What is translated, found through a lookup or of an unknown type is
     * taken to fit.
     */
    static boolean goTogether(FieldMapping field, MappedSides sides) {
        Optional<Family> finance = sides.financeField(field).flatMap(known -> family(FINANCE, known));
        Optional<Family> dataverse = sides.column(field).flatMap(known -> family(DATAVERSE, known.type()));
        boolean translated =
                field.transforms().stream().anyMatch(transform -> !(transform instanceof Transform.Default));
        if (finance.isEmpty() || dataverse.isEmpty() || translated || field.lookup()) {
            return true;
        }
        return (!MappedSides.toDataverse(field) || takes(dataverse.get(), finance.get()))
                && (!MappedSides.toFinance(field) || takes(finance.get(), dataverse.get()));
    }

    private static Optional<Family> family(Map<String, Family> types, FinanceField field) {
        return family(types, field.type());
    }

    private static Optional<Family> family(Map<String, Family> types, String type) {
        return Optional.ofNullable(types.get(type.toLowerCase(Locale.ROOT)));
    }

    private static boolean takes(Family to, Family from) {
        Set<Family> others = TAKES.get(to);
        return to == from || (others != null && others.contains(from));
    }
}
