package org.almanac.process.ordermanagement;

import org.almanac.deployment.DeploymentRun;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Keeps what is active and what it says before anything changes. */
@Component("recordOrderBaselineDelegate")
class RecordOrderBaselineDelegate extends Step {

    private final RecordingOrderBaseline recording;

    RecordOrderBaselineDelegate(StepJournal journal, RecordingOrderBaseline recording) {
        super(journal);
        this.recording = recording;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        OrderGoal baseline = recording.record(run);
        return Outcome.done(
                baseline.active().size() + " of " + baseline.touched().size() + " are active");
    }
}
