package org.almanac.process.ordermanagement;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.environment.Plan;
import org.almanac.environment.RowIds;
import org.almanac.ordermanagement.OrderTable;

/** Records of order management that a plan changes. */
final class ChangedRecords {

    private ChangedRecords() {}

    /** Ids of those that it deletes. */
    static Set<UUID> deleted(Plan plan) {
        return ids(plan, Set.of(Plan.Action.DELETE));
    }

    /** Ids of those that are another afterwards. */
    static Set<UUID> changed(Plan plan) {
        return ids(plan, Set.of(Plan.Action.ADD, Plan.Action.CHANGE, Plan.Action.DELETE, Plan.Action.UNKNOWN));
    }

    private static Set<UUID> ids(Plan plan, Set<Plan.Action> actions) {
        return plan.changes().stream()
                .filter(change -> actions.contains(change.action()))
                .filter(change ->
                        OrderTable.find(change.component().kind().name()).isPresent())
                // the tables themselves have keys that are no ids
                .flatMap(change -> RowIds.parse(change.component().key()).stream())
                .collect(Collectors.toSet());
    }
}
