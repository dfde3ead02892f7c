package org.almanac.process.install;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.almanac.target.OperationKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks the environment for the import. */
@Component("submitImportDelegate")
class SubmitImportDelegate extends Step {

    private final CarryingOut carryingOut;

    SubmitImportDelegate(StepJournal journal, CarryingOut carryingOut) {
        super(journal);
        this.carryingOut = carryingOut;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        OperationKey key = OperationRounds.begin(execution, run, OperationRounds.IMPORT);
        carryingOut.submitImport(run, key);
        return Outcome.done("submitted as " + key);
    }
}
