package org.almanac.process.ordermanagement;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells people that what was activated takes long to become active. */
@Component("escalateSettlingDelegate")
class EscalateSettlingDelegate extends Step {

    private final SettlingItems settling;

    EscalateSettlingDelegate(StepJournal journal, SettlingItems settling) {
        super(journal);
        this.settling = settling;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        return Outcome.done(settling.escalate(run));
    }
}
