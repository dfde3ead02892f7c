package org.almanac.process.ordermanagement;

import org.almanac.deployment.DeploymentRun;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Keeps what there is before a run changes it. */
@Component
class RecordingOrderBaseline {

    private final Targets targets;
    private final OrderNotes notes;

    RecordingOrderBaseline(Targets targets, OrderNotes notes) {
        this.targets = targets;
        this.notes = notes;
    }

    OrderGoal record(DeploymentRun run) {
        OrderGoal goal = notes.goal(run.id());
        OrderGoal baseline = OrderGoal.baseline(
                goal.touched(),
                targets.of(run.request().environment()).orderManagement().read(),
                goal.order());
        notes.baseline(run.id(), baseline);
        return baseline;
    }
}
