package org.almanac.dualwrite.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.ValidationIssue;
import org.jspecify.annotations.Nullable;

/** Whether both sides are there, have the fields, and go together. */
final class SchemaChecks {

    private SchemaChecks() {}

    static List<ValidationIssue> of(MappedSides sides) {
        List<ValidationIssue> issues = new ArrayList<>();
        boolean entity = !none(sides.entity().fields());
        boolean table = !none(sides.table().columns());
        if (!entity) {
            String name = sides.entity().name();
            issues.add(IssueCode.DIPV1018.about(name, "Nothing is known of the entity '" + name + "'."));
        }
        if (!table) {
            String set = sides.table().set();
            issues.add(IssueCode.DIPV1020.about(set, "The environment has no table '" + set + "'."));
        }
        for (FieldMapping field : sides.fields()) {
            if (entity && !field.source().isBlank() && sides.financeField(field).isEmpty()) {
                issues.add(IssueCode.DIPV1022.about(
                        field.source(),
                        "The entity '" + sides.entity().name() + "' has no field '" + field.source() + "'."));
            }
            if (table && !field.column().isBlank() && sides.column(field).isEmpty()) {
                issues.add(IssueCode.DIPV1025.about(
                        field.column(),
                        "The table '" + sides.table().set() + "' has no column '" + field.column() + "'."));
            }
        }
        issues.addAll(companies(sides));
        issues.addAll(versions(sides));
        return issues;
    }

    private static boolean none(@Nullable Map<String, ?> described) {
        return described != null && described.isEmpty();
    }

    private static List<ValidationIssue> companies(MappedSides sides) {
        Boolean table = sides.table().companySpecific();
        Boolean entity = sides.entity().companySpecific();
        if (table == null || entity == null || table.equals(entity)) {
            return List.of();
        }
        return List.of(IssueCode.DIPV1002.about(
                sides.table().set(),
                "The " + (table ? "table" : "entity") + " is company-specific and the " + (table ? "entity" : "table")
                        + " is not."));
    }

    private static List<ValidationIssue> versions(MappedSides sides) {
        if (sides.table().versioned() || !sides.writesFinance()) {
            return List.of();
        }
        String set = sides.table().set();
        return List.of(IssueCode.DIPV1019.about(
                set, "The table '" + set + "' has no column 'versionnumber', so nothing can be sent from it."));
    }
}
