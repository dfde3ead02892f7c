package org.almanac.process.ordermanagement;

import java.util.Map;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementPlanner;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.RollbackPlan;
import org.almanac.problem.ErrorCode;
import org.almanac.process.lifecycle.Places;
import org.almanac.process.lifecycle.PlannedProcess;
import org.almanac.process.lifecycle.StartForm;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/** The process {@code roll-back-policy}. */
@Component
public class RollBackPolicy implements PlannedProcess {

    public static final String KEY = "roll-back-policy";

    private final Places places;
    private final OrderNotes notes;

    RollBackPolicy(Places places, OrderNotes notes) {
        this.places = places;
        this.notes = notes;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** @throws org.almanac.problem.BadInput UNKNOWN_ORDER_RECORD, UNKNOWN_POLICY_VERSION */
    @Override
    public DeploymentRequest request(StartForm form, String requestedBy) {
        form.refuseOthersThan(RollbackOrder.VARIABLES);
        TargetEnvironment target = places.of(form);
        OrderManagementSnapshot now = target.orderManagement().read();
        Policy policy = (Policy) now.named(ItemKind.POLICY, form.required(RollbackOrder.POLICY));
        RollbackOrder order = new RollbackOrder(
                policy.id(), form.required(RollbackOrder.VERSION), form.truth(RollbackOrder.DEPENDENTS, true));
        OrderManagementPlanner.rollback(now, policy, order.version(), order.dependents());
        return new DeploymentRequest(
                KEY,
                target.description().name(),
                null,
                policy.name(),
                order.version(),
                ImportOptions.standard(),
                order.parameters(),
                form.reason(),
                requestedBy);
    }

    @Override
    public Map<String, Object> understood(DeploymentRequest request) {
        return Map.copyOf(request.parameters());
    }

    @Override
    public ErrorCode refusal() {
        return ErrorCode.ORDER_PLAN_REFUSED;
    }

    @Override
    public Plan plan(TargetEnvironment target, DeploymentRun run) {
        RollbackPlan planned = planned(target, run);
        notes.goal(run.id(), planned.goal());
        if (planned.version() != null) {
            notes.restored(run.id(), planned.version().id());
        }
        return plan(target, planned);
    }

    private static RollbackPlan planned(TargetEnvironment target, DeploymentRun run) {
        RollbackOrder order = RollbackOrder.of(run);
        OrderManagementSnapshot now = target.orderManagement().read();
        Policy policy = (Policy) now.named(ItemKind.POLICY, order.policy().toString());
        return OrderManagementPlanner.rollback(now, policy, order.version(), order.dependents());
    }

    private static Plan plan(TargetEnvironment target, RollbackPlan planned) {
        return Plan.ofSteps(
                "policy '" + planned.policy().name() + '\'',
                planned.steps(),
                planned.refusals(),
                target.description().stateHash());
    }

    /** What is active is not part of the environment's hash, so everything is planned again. */
    @Override
    public boolean stillHolds(TargetEnvironment target, DeploymentRun run, Plan plan) {
        return plan(target, planned(target, run)).planHash().equals(plan.planHash());
    }
}
