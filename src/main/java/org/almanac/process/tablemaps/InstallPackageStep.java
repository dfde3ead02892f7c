package org.almanac.process.tablemaps;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.process.lifecycle.StepState;
import org.almanac.process.operation.OperationStep;
import org.almanac.process.operation.RunNotes;
import org.almanac.process.operation.ShelvedFiles;
import org.almanac.solution.Sha256;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.PackageFile;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;

/** Installs one package of a set-up, and verifies that it is listed. Its import is planned when its turn comes. */
class InstallPackageStep extends OperationStep {

    private final String name;
    private final SetUpNotes notes;
    private final ShelvedFiles files;
    private final Function<SetUpDocument, Optional<SetUpDocument.Package>> which;

    InstallPackageStep(
            String name,
            Targets targets,
            RunNotes runNotes,
            DeploymentRecords records,
            SetUpNotes notes,
            ShelvedFiles files,
            Function<SetUpDocument, Optional<SetUpDocument.Package>> which) {
        super(targets, runNotes, records);
        this.name = name;
        this.notes = notes;
        this.files = files;
        this.which = which;
    }

    @Override
    public String name() {
        return name;
    }

    private Optional<SetUpDocument.Package> chosen(DeploymentRun run) {
        return which.apply(notes.get(run.id()));
    }

    private SetUpDocument.Package installed(DeploymentRun run) {
        return chosen(run).orElseThrow();
    }

    /** Another package, another key: the same step installs one after the other. */
    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        String index = String.valueOf(notes.get(run.id()).next());
        return super.advance(run, prefix + "-" + index);
    }

    @Override
    protected Optional<String> nothingToDo(DeploymentRun run, TargetEnvironment target) {
        Optional<SetUpDocument.Package> one = chosen(run);
        if (one.isEmpty()) {
            return Optional.of("it is there already");
        }
        Plan plan = plan(target, one.get());
        return plan.nothingToDo() ? Optional.of(plan.solution() + " is there already") : Optional.empty();
    }

    private Plan plan(TargetEnvironment target, SetUpDocument.Package one) {
        return target.plan(files.file(new Sha256(one.id())), ImportOptions.standard());
    }

    @Override
    protected void submit(DeploymentRun run, TargetEnvironment target, OperationKey key) {
        Plan plan = plan(target, installed(run));
        if (!plan.accepted()) {
            throw new Refusal(
                    ErrorCode.IMPORT_REFUSED,
                    "The environment refuses " + plan.solution() + " " + plan.version() + ".",
                    plan.solution(),
                    plan.refusals().stream()
                            .map(refusal -> new ProblemDetailItem(refusal.code(), refusal.message(), null, null))
                            .toList(),
                    null);
        }
        PackageFile file = files.file(new Sha256(installed(run).id()));
        target.submitImport(key, new ImportOrder(file, plan.options(), plan.hashOfOperation()));
    }

    @Override
    protected StepState verified(DeploymentRun run, TargetEnvironment target) {
        SetUpDocument.Package one = installed(run);
        boolean listed = target.solution(one.uniqueName())
                .filter(solution -> solution.version().text().equals(one.version()))
                .isPresent();
        return listed
                ? StepState.done(one.uniqueName() + " " + one.version() + " is listed")
                : StepState.failed(
                        ErrorCode.VERIFICATION_FAILED,
                        one.uniqueName() + " " + one.version() + " is not listed under the solutions.",
                        one.uniqueName(),
                        List.of());
    }
}
