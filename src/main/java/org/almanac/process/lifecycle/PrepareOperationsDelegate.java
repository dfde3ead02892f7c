package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Prepares the first round of operations, under the lease. */
@Component("prepareOperationsDelegate")
class PrepareOperationsDelegate extends Step {

    PrepareOperationsDelegate(StepJournal journal) {
        super(journal);
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        OperationRounds.next(execution);
        return Outcome.done("the lease is held");
    }
}
