package org.almanac.process.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.Verification;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.DeploymentSettingsFile;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.PackageFile;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/** The process {@code install-solution}. */
@Component
public class InstallSolution implements PlannedOperation {

    public static final String KEY = "install-solution";

    private static final Set<String> VARIABLES = Set.of(
            Lifecycle.PACKAGE.name(),
            Lifecycle.MODE.name(),
            Lifecycle.CUSTOMIZATIONS.name(),
            Lifecycle.ACTIVATE_PROCESSES.name(),
            Lifecycle.SETTINGS.name());

    private final PlanGuards guards;
    private final Places places;
    private final Catalog catalog;

    InstallSolution(Places places, Catalog catalog, PlanGuards guards) {
        this.guards = guards;
        this.places = places;
        this.catalog = catalog;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public DeploymentRequest request(StartForm form, String requestedBy) {
        form.refuseOthersThan(VARIABLES);
        TargetEnvironment target = places.of(form);
        ShelvedPackage shelved = catalog.resolve(form.required(Lifecycle.PACKAGE.name()));
        return new DeploymentRequest(
                KEY,
                target.description().name(),
                shelved.id(),
                shelved.uniqueName(),
                shelved.version().text(),
                options(form),
                Map.of(),
                form.reason(),
                requestedBy);
    }

    private static ImportOptions options(StartForm form) {
        ImportOptions standard = ImportOptions.standard();
        return new ImportOptions(
                form.constant(Lifecycle.MODE.name(), ImportMode.class, standard.mode()),
                form.constant(Lifecycle.CUSTOMIZATIONS.name(), Customizations.class, standard.customizations()),
                form.truth(Lifecycle.ACTIVATE_PROCESSES.name(), standard.activateProcesses()),
                settings(form));
    }

    private static DeploymentSettings settings(StartForm form) {
        String file = form.text(Lifecycle.SETTINGS.name());
        return file == null ? DeploymentSettings.NONE : DeploymentSettingsFile.parse(file);
    }

    @Override
    public Map<String, Object> understood(DeploymentRequest request) {
        ImportOptions options = request.options();
        return Map.of(
                Lifecycle.MODE.name(), StartForm.term(options.mode()),
                Lifecycle.CUSTOMIZATIONS.name(), StartForm.term(options.customizations()),
                Lifecycle.ACTIVATE_PROCESSES.name(), options.activateProcesses());
    }

    @Override
    public String operation() {
        return "import";
    }

    @Override
    public Plan plan(TargetEnvironment target, DeploymentRun run) {
        return guards.guarded(target, target.plan(file(run), run.request().options()), run.request());
    }

    @Override
    public void submit(TargetEnvironment target, DeploymentRun run, OperationKey key, Plan plan) {
        target.submitImport(key, new ImportOrder(file(run), run.request().options(), plan.hashOfOperation()));
    }

    private PackageFile file(DeploymentRun run) {
        var id = Objects.requireNonNull(run.request().packageId(), "an installation has a package");
        return new PackageFile(id, catalog.file(id));
    }

    @Override
    public List<ProblemDetailItem> differences(TargetEnvironment target, Plan plan) {
        return Verification.differences(
                plan,
                target.solution(plan.listedAs()),
                target.layersOf(
                        plan.listedAs(), Verification.expectedLayers(plan).keySet()));
    }
}
