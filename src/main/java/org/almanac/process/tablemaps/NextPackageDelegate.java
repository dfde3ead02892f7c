package org.almanac.process.tablemaps;

import java.util.Optional;
import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Chooses the package whose turn it is. */
@Component("nextPackageDelegate")
class NextPackageDelegate extends Step {

    private final NextPackage next;

    NextPackageDelegate(StepJournal journal, NextPackage next) {
        super(journal);
        this.next = next;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        Optional<String> chosen = next.choose(run);
        MapVariables.MORE_PACKAGES.set(execution, chosen.isPresent());
        return Outcome.done(chosen.orElse("no more packages"));
    }
}
