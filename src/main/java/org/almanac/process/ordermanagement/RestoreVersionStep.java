package org.almanac.process.ordermanagement;

import java.util.List;
import org.almanac.deployment.DeploymentRun;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Gives the policy of a roll-back the content of the version that was asked for. */
@Component
class RestoreVersionStep implements RunStep {

    private final Targets targets;
    private final OrderNotes notes;

    RestoreVersionStep(Targets targets, OrderNotes notes) {
        this.targets = targets;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "restore-version";
    }

    @Override
    public int tries() {
        return 2;
    }

    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        OrderManagementTarget target = targets.of(run.request().environment()).orderManagement();
        String key = prefix + "/restore";
        boolean fresh = SentRequests.of(target, run, prefix).isEmpty();
        if (fresh) {
            notes.changed(run.id());
            RollbackOrder order = RollbackOrder.of(run);
            target.submit(List.of(new OrderManagementRequest(
                    key, new OrderManagementOrder.RestoreVersion(order.policy(), notes.restored(run.id())))));
        }
        return SentRequests.state(SentRequests.of(target, run, prefix), "nothing was requested");
    }
}
