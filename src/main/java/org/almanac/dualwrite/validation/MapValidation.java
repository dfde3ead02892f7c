package org.almanac.dualwrite.validation;

import java.util.ArrayList;
import java.util.List;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.FinanceEntity;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.ValidationIssue;

/** Checks a map before it is run, as the platform does when it is started (dual-write-and-order-management 1.4, 2.7). */
public final class MapValidation {

    private MapValidation() {}

    /**
     * Everything that keeps a map from running; none if it can be run.
     *
     * @param key integration key of the table: columns, through lookups as {@code lookup.column}; empty without one
     */
    public static List<ValidationIssue> issues(
            Mapping mapping, List<String> key, DataverseTable table, FinanceEntity entity) {
        List<ValidationIssue> issues = new ArrayList<>();
        MappedSides sides = new MappedSides(mapping.fields(), table, entity);
        issues.addAll(SchemaChecks.of(sides));
        issues.addAll(KeyChecks.of(sides, key));
        issues.addAll(FieldChecks.of(sides));
        issues.addAll(MandatoryChecks.of(sides));
        issues.addAll(DuplicateChecks.of(sides.fields()));
        for (MappingLeg leg : mapping.legs()) {
            issues.addAll(FilterChecks.of(leg, table));
        }
        return List.copyOf(issues);
    }
}
