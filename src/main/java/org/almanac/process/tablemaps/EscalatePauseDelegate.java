package org.almanac.process.tablemaps;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells people that maps have been paused for long. */
@Component("escalatePauseDelegate")
class EscalatePauseDelegate extends Step {

    private final PausedMaps paused;

    EscalatePauseDelegate(StepJournal journal, PausedMaps paused) {
        super(journal);
        this.paused = paused;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        int maps = paused.escalate(run);
        MapVariables.PAUSED_MAPS.set(execution, (long) maps);
        return Outcome.done(maps + " maps are paused");
    }
}
