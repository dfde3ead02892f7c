package org.almanac.process.tablemaps;

import java.util.List;
import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Looks whether the environments can be linked, and whether a person has to provide connections first. */
@Component("checkLinkHealthDelegate")
class CheckLinkHealthDelegate extends Step {

    private final LinkHealth health;

    CheckLinkHealthDelegate(StepJournal journal, LinkHealth health) {
        super(journal);
        this.health = health;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        List<String> missing = health.missingConnections(run);
        MapVariables.CONNECTIONS_THERE.set(execution, missing.isEmpty());
        MapVariables.CONNECTIONS_MISSING.set(execution, String.join("\n", missing));
        return Outcome.done(missing.isEmpty() ? "all prerequisites are met" : missing.size() + " connections missing");
    }
}
