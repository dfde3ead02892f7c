package org.almanac.process.ordermanagement;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementPlanner;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderPackages;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.problem.ErrorCode;
import org.almanac.process.lifecycle.PlanGuard;
import org.almanac.process.operation.ShelvedFiles;
import org.almanac.solution.Sha256;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/**
 * Refuses plans that change records of order management which are active: their flows would go on with the old logic
 * (dual-write-and-order-management 5.5).
 */
@Component
class ActiveRecords implements PlanGuard {

    private final ShelvedFiles files;
    private final OrderPackages packages;

    ActiveRecords(ShelvedFiles files, OrderPackages packages) {
        this.files = files;
        this.packages = packages;
    }

    @Override
    public boolean guards(String process) {
        return !process.equals(DeployOrderManagement.KEY);
    }

    @Override
    public List<Plan.Refusal> refusals(TargetEnvironment target, Plan plan, DeploymentRequest request) {
        Set<UUID> changed = ChangedRecords.changed(plan);
        if (changed.isEmpty()) {
            return List.of();
        }
        OrderManagementSnapshot now = target.orderManagement().read();
        Set<OrderItem> active = new TreeSet<>(OrderManagementPlanner.activeAmong(now, changed));
        Sha256 id = request.packageId();
        if (id != null) {
            // a new part, such as a rule, changes what it becomes a part of
            OrderRows incoming = EffectiveRecords.of(plan, now.rows(), packages.broughtBy(files.staged(id)));
            active.addAll(OrderManagementPlanner.activeAmong(now, incoming, ChangedRecords.deleted(plan)));
        }
        return active.stream().map(ActiveRecords::refusal).toList();
    }

    private static Plan.Refusal refusal(OrderItem item) {
        return new Plan.Refusal(
                ErrorCode.RECORDS_ACTIVE.code(),
                "The " + item.label() + " is active, and what it is made of would change under it. Start"
                        + " deploy-order-management, which deactivates it before, or deactivate it first.",
                List.of(item.kind().table().ref(item.id())));
    }
}
