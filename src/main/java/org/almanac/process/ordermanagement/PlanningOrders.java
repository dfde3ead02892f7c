package org.almanac.process.ordermanagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderManagementPlan;
import org.almanac.ordermanagement.OrderManagementPlanner;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderPackages;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.process.lifecycle.PlanGuards;
import org.almanac.process.operation.ShelvedFiles;
import org.almanac.solution.Sha256;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/** Plans what a run does to order management of its environment. */
@Component
class PlanningOrders {

    private final ShelvedFiles files;
    private final OrderPackages packages;
    private final FinanceMaps finance;
    private final Connections connections;
    private final PlanGuards guards;

    PlanningOrders(
            ShelvedFiles files,
            OrderPackages packages,
            FinanceMaps finance,
            Connections connections,
            PlanGuards guards) {
        this.files = files;
        this.packages = packages;
        this.finance = finance;
        this.connections = connections;
        this.guards = guards;
    }

    /** A plan for people, what it comes to, and what somebody has to give for it. */
    record Planned(Plan plan, OrderGoal goal, MissingConnections.Missing missing) {}

    Planned plan(TargetEnvironment target, DeploymentRun run) {
        Sha256 id = Objects.requireNonNull(run.request().packageId(), "a deployment has a package");
        Plan imported = target.plan(files.file(id), run.request().options());
        OrderManagementSnapshot now = target.orderManagement().read();
        OrderRows incoming = EffectiveRecords.of(imported, now.rows(), packages.broughtBy(files.staged(id)));
        Set<UUID> deleted = ChangedRecords.deleted(imported);
        OrderManagementPlan planned = OrderManagementPlanner.deployment(
                now,
                incoming,
                deleted,
                OrderRequestParameters.wish(run.request().parameters()));
        OrderModel after = OrderModel.of(now.rows().with(incoming).without(deleted));
        List<Plan.Refusal> refusals = new ArrayList<>(planned.refusals());
        refusals.addAll(finance.refusals(target, planned.goal(), after));
        List<ProviderConnection> missing = connections.missing(run, planned.unconnected());
        return new Planned(
                guards.guarded(target, imported.with(planned.steps(), refusals), run.request()),
                planned.goal(),
                new MissingConnections.Missing(missing.size(), Connections.lines(missing, after)));
    }
}
