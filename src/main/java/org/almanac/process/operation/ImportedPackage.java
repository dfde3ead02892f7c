package org.almanac.process.operation;

import org.almanac.deployment.DeploymentRun;
import org.almanac.target.OperationState;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Says whether the package of a run has got into its environment. */
@Component
public class ImportedPackage {

    private final RunNotes notes;
    private final Targets targets;

    ImportedPackage(RunNotes notes, Targets targets) {
        this.notes = notes;
        this.targets = targets;
    }

    /** Whether an import of the step {@code import} has succeeded. */
    public boolean imported(DeploymentRun run) {
        TargetEnvironment target = targets.of(run.request().environment());
        return notes.operations(run.id()).stream()
                .filter(key -> key.value().startsWith(run.id() + "/import/"))
                .flatMap(key -> OperationStep.status(target, key).stream())
                .anyMatch(status -> status.state() == OperationState.SUCCEEDED);
    }
}
