package org.almanac.process.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementPlanner;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.PlannedRecords;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.TargetEnvironment;

/**
 * Refuses plans that change records of order management which are active: their flows would go on with the old logic
 * (dual-write-and-order-management 5.5).
 */
public final class ActiveRecords {

    private ActiveRecords() {}

    /** The plan, refused if it would do that. */
    public static Plan spared(Plan plan, TargetEnvironment target) {
        Set<UUID> changed = ChangedRecords.changed(plan);
        if (changed.isEmpty()) {
            return plan;
        }
        OrderManagementSnapshot now = target.orderManagement().read();
        Set<OrderItem> active = new TreeSet<>(OrderManagementPlanner.activeAmong(now, changed));
        // a new part, such as a rule, changes what it becomes a part of
        active.addAll(OrderManagementPlanner.activeAmong(now, PlannedRecords.of(plan), ChangedRecords.deleted(plan)));
        List<Plan.Refusal> refusals =
                active.stream().map(ActiveRecords::refusal).toList();
        return refusals.isEmpty() ? plan : plan.with(plan.steps(), refusals);
    }

    private static Plan.Refusal refusal(OrderItem item) {
        return new Plan.Refusal(
                ErrorCode.RECORDS_ACTIVE.code(),
                "The " + item.label() + " is active, and what it is made of would change under it. Start"
                        + " deploy-order-management, which deactivates it before, or deactivate it first.",
                List.of(item.kind().table().ref(item.id())));
    }
}
