package org.almanac.process.tablemaps;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Keeps versions, states and keys as they are before anything changes. */
@Component("recordBaselineDelegate")
class RecordBaselineDelegate extends Step {

    private final RecordingBaseline recording;

    RecordBaselineDelegate(StepJournal journal, RecordingBaseline recording) {
        super(journal);
        this.recording = recording;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        Baseline baseline = recording.record(run);
        MapVariables.SOLUTION_AWARE.set(execution, baseline.solutionAware());
        return Outcome.done(baseline.goal().maps().size() + " maps, state " + baseline.hash());
    }
}
