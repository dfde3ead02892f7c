package org.almanac.dualwrite.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.ValidationIssue;

/** Whether rows can be found by the integration key (dual-write-and-order-management 1.4). */
final class KeyChecks {

    private KeyChecks() {}

    static List<ValidationIssue> of(MappedSides sides, List<String> key) {
        if (key.isEmpty()) {
            String set = sides.table().set();
            return List.of(IssueCode.DIPV1003.about(set, "The table '" + set + "' has no integration key."));
        }
        boolean bothWays = sides.fields().stream().anyMatch(field -> field.direction() == SyncDirection.BOTH);
        List<ValidationIssue> issues = new ArrayList<>();
        for (String part : key) {
            List<FieldMapping> mappings =
                    sides.fields().stream().filter(field -> maps(field, part)).toList();
            if (mappings.isEmpty()) {
                issues.add(notMapped(part, sides));
            } else if (bothWays && mappings.stream().noneMatch(field -> field.direction() == SyncDirection.BOTH)) {
                issues.add(IssueCode.DIPV1004.about(
                        part,
                        "The map goes both ways, but '" + part + "' of the integration key is mapped one way only."));
            }
        }
        return issues;
    }

    /** A lookup that the key names without saying what it leads to is found by any column that it leads to. */
    private static boolean maps(FieldMapping field, String part) {
        return same(field.destination(), part) || (field.lookup() && same(field.column(), part));
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private static ValidationIssue notMapped(String part, MappedSides sides) {
        boolean lookup = part.indexOf('.') > 0
                || Optional.of(part)
                        .flatMap(sides.table()::column)
                        .filter(FieldTypes::lookup)
                        .isPresent();
        IssueCode code = lookup ? IssueCode.DIPV1015 : IssueCode.DIPV1014;
        return code.about(part, "'" + part + "' of the integration key is not mapped.");
    }
}
