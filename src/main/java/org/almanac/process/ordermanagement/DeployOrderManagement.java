package org.almanac.process.ordermanagement;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.DeploymentSettingsFile;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.ActivationOrder;
import org.almanac.problem.ErrorCode;
import org.almanac.process.lifecycle.Lifecycle;
import org.almanac.process.lifecycle.Places;
import org.almanac.process.lifecycle.PlannedProcess;
import org.almanac.process.lifecycle.StartForm;
import org.almanac.process.operation.ShelvedFiles;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/** The process {@code deploy-order-management}. */
@Component
public class DeployOrderManagement implements PlannedProcess {

    public static final String KEY = "deploy-order-management";

    private static final Set<String> IMPORT = Set.of(
            Lifecycle.PACKAGE.name(),
            Lifecycle.MODE.name(),
            Lifecycle.CUSTOMIZATIONS.name(),
            Lifecycle.SETTINGS.name());

    private final Places places;
    private final ShelvedFiles files;
    private final PlanningOrders planning;
    private final OrderNotes notes;
    private final OrderTimes times;

    DeployOrderManagement(
            Places places, ShelvedFiles files, PlanningOrders planning, OrderNotes notes, OrderTimes times) {
        this.places = places;
        this.files = files;
        this.planning = planning;
        this.notes = notes;
        this.times = times;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public DeploymentRequest request(StartForm form, String requestedBy) {
        Set<String> known = new HashSet<>(OrderRequestParameters.VARIABLES);
        known.addAll(IMPORT);
        form.refuseOthersThan(known);
        TargetEnvironment target = places.of(form);
        ShelvedPackage shelved = files.resolve(form.required(Lifecycle.PACKAGE.name()));
        return new DeploymentRequest(
                KEY,
                target.description().name(),
                shelved.id(),
                shelved.uniqueName(),
                shelved.version().text(),
                options(form),
                OrderRequestParameters.read(form),
                form.reason(),
                requestedBy);
    }

    private static ImportOptions options(StartForm form) {
        ImportOptions standard = ImportOptions.standard();
        String settings = form.text(Lifecycle.SETTINGS.name());
        return new ImportOptions(
                form.constant(Lifecycle.MODE.name(), ImportMode.class, standard.mode()),
                form.constant(Lifecycle.CUSTOMIZATIONS.name(), Customizations.class, standard.customizations()),
                standard.activateProcesses(),
                settings == null ? DeploymentSettings.NONE : DeploymentSettingsFile.parse(settings));
    }

    @Override
    public Map<String, Object> understood(DeploymentRequest request) {
        return Map.copyOf(request.parameters());
    }

    @Override
    public ErrorCode refusal() {
        return ErrorCode.ORDER_PLAN_REFUSED;
    }

    @Override
    public Plan plan(TargetEnvironment target, DeploymentRun run) {
        PlanningOrders.Planned planned = planning.plan(target, run);
        notes.goal(run.id(), planned.goal());
        notes.missing(run.id(), planned.missing());
        return planned.plan();
    }

    /** What is active is not part of the environment's hash, so everything is planned again. */
    @Override
    public boolean stillHolds(TargetEnvironment target, DeploymentRun run, Plan plan) {
        return planning.plan(target, run).plan().planHash().equals(plan.planHash());
    }

    @Override
    public Map<String, Object> afterPlanning(DeploymentRun run) {
        MissingConnections.Missing missing = notes.missing(run.id());
        return Map.of(
                OrderVariables.CONNECTIONS_NEEDED.name(),
                (long) missing.count(),
                OrderVariables.CONNECTIONS_MISSING.name(),
                missing.lines(),
                OrderVariables.POLICIES_FIRST.name(),
                notes.goal(run.id()).order() == ActivationOrder.POLICIES_FIRST,
                OrderVariables.SETTLE_WARNING.name(),
                times.settleWarning().toString());
    }
}
