package org.almanac.process.ordermanagement;

import java.util.List;
import org.almanac.deployment.DeploymentRun;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.process.operation.RunNotes;
import org.springframework.stereotype.Component;

/**
 * The way back of a run. What was changed has to be activated anew even where it is active; otherwise what is active now and was not
 * before is deactivated, and nothing else.
 */
@Component
class OrderBaseline {

    private final OrderNotes notes;
    private final RunNotes runNotes;

    OrderBaseline(OrderNotes notes, RunNotes runNotes) {
        this.notes = notes;
        this.runNotes = runNotes;
    }

    OrderGoal goal(DeploymentRun run) {
        return notes.baseline(run.id());
    }

    /** What has to be deactivated first. */
    OrderGoal halted(DeploymentRun run) {
        OrderGoal baseline = goal(run);
        if (changed(run)) {
            return baseline;
        }
        List<OrderItem> halted = baseline.touched().stream()
                .filter(item -> baseline.target(item).isEmpty())
                .toList();
        return new OrderGoal(halted, List.of(), baseline.order());
    }

    /** Whether records may have been changed: then what is active may be active with another content. */
    private boolean changed(DeploymentRun run) {
        return !runNotes.operations(run.id()).isEmpty()
                || notes.changedAt(run.id()).isPresent();
    }
}
