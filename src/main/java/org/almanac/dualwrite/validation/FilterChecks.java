package org.almanac.dualwrite.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.ValidationIssue;

/** Whether the filters of a leg can be understood (dual-write-and-order-management 1.3). */
final class FilterChecks {

    private FilterChecks() {}

    static List<ValidationIssue> of(MappingLeg leg, DataverseTable table) {
        List<ValidationIssue> issues = new ArrayList<>();
        Optional<String> dataverse = DataverseFilter.mistake(leg.dataverseFilter(), known(table));
        dataverse.ifPresent(mistake -> issues.add(IssueCode.DIPV1012.about(leg.dataverseFilter(), mistake)));
        QueryRange.mistake(leg.financeFilter())
                .ifPresent(mistake -> issues.add(IssueCode.CHECK900.about(leg.financeFilter(), mistake)));
        return issues;
    }

    /** A table that is not there is a finding of its own; its columns need not be named one by one. */
    private static DataverseTable known(DataverseTable table) {
        boolean missing = table.columns() != null && table.columns().isEmpty();
        return missing ? DataverseTable.open(table.set()) : table;
    }
}
