package org.almanac.dualwrite.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.dualwrite.DataverseColumn;
import org.almanac.dualwrite.FinanceField;
import org.almanac.dualwrite.ValidationIssue;

/** Whether rows can be made on the other side: nothing mandatory is left out. */
final class MandatoryChecks {

    private MandatoryChecks() {}

    static List<ValidationIssue> of(MappedSides sides) {
        List<ValidationIssue> issues = new ArrayList<>();
        if (sides.writesDataverse()) {
            Map<String, DataverseColumn> columns =
                    Objects.requireNonNullElse(sides.table().columns(), Map.of());
            columns.forEach((name, column) -> {
                if (column.required() && !column.readOnly() && !writesColumn(sides, name)) {
                    issues.add(missing(name));
                }
            });
        }
        if (sides.writesFinance()) {
            Map<String, FinanceField> fields =
                    Objects.requireNonNullElse(sides.entity().fields(), Map.of());
            fields.forEach((name, field) -> {
                if (field.mandatory() && !field.readOnly() && !writesField(sides, name)) {
                    issues.add(missing(name));
                }
            });
        }
        return issues;
    }

    private static boolean writesColumn(MappedSides sides, String column) {
        return sides.fields().stream()
                .filter(MappedSides::toDataverse)
                .anyMatch(field -> field.column().equalsIgnoreCase(column));
    }

    private static boolean writesField(MappedSides sides, String name) {
        return sides.fields().stream()
                .filter(MappedSides::toFinance)
                .anyMatch(field -> field.source().equalsIgnoreCase(name));
    }

    private static ValidationIssue missing(String name) {
        return IssueCode.DIPV1010.about(name, "The mandatory field '" + name + "' is not mapped.");
    }
}
