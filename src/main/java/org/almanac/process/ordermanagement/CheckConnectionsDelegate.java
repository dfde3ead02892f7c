package org.almanac.process.ordermanagement;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Looks whether a person has to give connections before providers can be activated. */
@Component("checkConnectionsDelegate")
class CheckConnectionsDelegate extends Step {

    private final MissingConnections missing;

    CheckConnectionsDelegate(StepJournal journal, MissingConnections missing) {
        super(journal);
        this.missing = missing;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        MissingConnections.Missing now = missing.of(run);
        OrderVariables.CONNECTIONS_NEEDED.set(execution, (long) now.count());
        OrderVariables.CONNECTIONS_MISSING.set(execution, now.lines());
        return Outcome.done(now.count() == 0 ? "all are connected" : now.count() + " connections missing");
    }
}
