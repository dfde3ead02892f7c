package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Advances the step that the calling process names. */
@Component("advanceStepDelegate")
class AdvanceStepDelegate extends Step {

    private final AdvancingStep advancing;

    AdvanceStepDelegate(StepJournal journal, AdvancingStep advancing) {
        super(journal);
        this.advancing = advancing;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        StepState state = advancing.advance(run, execution);
        return state.kind() == StepState.Kind.RUNNING ? Outcome.waiting(state.detail()) : Outcome.done(state.detail());
    }
}
