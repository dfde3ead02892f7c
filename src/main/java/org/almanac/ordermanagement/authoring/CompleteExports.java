package org.almanac.ordermanagement.authoring;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ExportCondition;
import org.almanac.ordermanagement.Closure.MissingRecord;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.records.StoredOrderRecords;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.springframework.stereotype.Component;

/**
 * A package that lacks records which its records need could not be activated where it arrives, so it is not made; archived versions
 * in it are told (dual-write-and-order-management 5.5).
 */
@Component
class CompleteExports implements ExportCondition {

    private static final String HISTORY = "archived-policy-version";

    /** Only what is published goes out. */
    private static final String LEFT_BEHIND = "is not in the solution, or not published";

    private final StoredOrderRecords records;

    CompleteExports(StoredOrderRecords records) {
        this.records = records;
    }

    @Override
    public List<Finding> check(EnvironmentName environment, String solution, Set<ComponentRef> components) {
        Set<UUID> ids = OrderMembers.ids(components);
        if (ids.isEmpty()) {
            return List.of();
        }
        OrderRows rows = records.of(environment);
        List<MissingRecord> lacking = Completeness.lacking(rows, ids, LEFT_BEHIND);
        if (!lacking.isEmpty()) {
            throw LackingRecords.refusal(solution, lacking);
        }
        return TravellingHistory.versions(rows, ids).stream()
                .map(CompleteExports::finding)
                .toList();
    }

    private static Finding finding(OrderRow version) {
        return new Finding(HISTORY, FindingSeverity.MEDIUM, TravellingHistory.warning(version), version.ref(), null);
    }
}
