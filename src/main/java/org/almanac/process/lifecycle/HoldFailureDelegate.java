package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Stops at a failed operation until an operator asks for a retry. */
@Component("holdFailureDelegate")
class HoldFailureDelegate extends Step {

    private final HoldingFailure holding;

    HoldFailureDelegate(StepJournal journal, HoldingFailure holding) {
        super(journal);
        this.holding = holding;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        holding.report(run, execution);
        return Outcome.done("retry asked for");
    }
}
