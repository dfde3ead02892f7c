package org.almanac.process.operation;

import java.util.Objects;
import java.util.Optional;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.Plan;
import org.almanac.process.lifecycle.PlanningDeployment;
import org.almanac.process.lifecycle.StepState;
import org.almanac.solution.Sha256;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Imports the package that was planned, exactly as it was planned. */
@Component
class ImportStep extends OperationStep {

    private final PlanningDeployment planning;
    private final ShelvedFiles files;

    ImportStep(
            Targets targets,
            RunNotes notes,
            DeploymentRecords records,
            PlanningDeployment planning,
            ShelvedFiles files) {
        super(targets, notes, records);
        this.planning = planning;
        this.files = files;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    protected Optional<String> nothingToDo(DeploymentRun run, TargetEnvironment target) {
        return run.request().packageId() == null ? Optional.of("no package") : Optional.empty();
    }

    @Override
    protected void submit(DeploymentRun run, TargetEnvironment target, OperationKey key) {
        Plan plan = planning.newest(run);
        Sha256 id = Objects.requireNonNull(run.request().packageId());
        target.submitImport(key, new ImportOrder(files.file(id), plan.options(), plan.hashOfOperation()));
    }

    @Override
    protected StepState verified(DeploymentRun run, TargetEnvironment target) {
        return InstalledAsPlanned.check(target, planning.newest(run));
    }
}
