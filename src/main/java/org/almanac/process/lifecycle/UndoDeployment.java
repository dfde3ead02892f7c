package org.almanac.process.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.DeploymentState;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.Undoing.Undone;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.solution.Sha256;
import org.almanac.target.OperationKey;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/** The process {@code undo-deployment}: takes back what a finished deployment has changed in its environment. */
@Component
public class UndoDeployment implements PlannedOperation {

    public static final String KEY = "undo-deployment";

    private final PlanGuards guards;
    private final Places places;
    private final DeploymentRecords records;
    private final TellingEnd telling;

    UndoDeployment(Places places, DeploymentRecords records, TellingEnd telling, PlanGuards guards) {
        this.guards = guards;
        this.places = places;
        this.records = records;
        this.telling = telling;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public DeploymentRequest request(StartForm form, String requestedBy) {
        String name = Lifecycle.DEPLOYMENT.name();
        form.refuseOthersThan(Set.of(name));
        TargetEnvironment target = places.of(form);
        DeploymentRun undone = records.find(new DeploymentId(form.required(name)))
                .filter(run ->
                        run.request().environment().equals(target.description().name()))
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_DEPLOYMENT, "The environment had no deployment of this id.", name));
        if (undone.state() != DeploymentState.SUCCEEDED && undone.state() != DeploymentState.FAILED) {
            throw new Refusal(
                    ErrorCode.CANNOT_UNDO,
                    "Only a deployment that succeeded or failed is undone; this one is "
                            + StartForm.term(undone.state()) + ".",
                    undone.id().value());
        }
        return new DeploymentRequest(
                KEY,
                undone.request().environment(),
                null,
                undone.request().packageName(),
                undone.request().packageVersion(),
                ImportOptions.standard(),
                Map.of(name, undone.id().value()),
                form.reason(),
                requestedBy);
    }

    @Override
    public Map<String, Object> understood(DeploymentRequest request) {
        return Map.copyOf(request.parameters());
    }

    @Override
    public String operation() {
        return "undo";
    }

    @Override
    public ErrorCode refusal() {
        return ErrorCode.CANNOT_UNDO;
    }

    private static Undone undone(DeploymentRequest request) {
        return new Undone(deployment(request), request.packageName(), request.packageVersion());
    }

    private static String deployment(DeploymentRequest request) {
        return Objects.requireNonNull(request.parameters().get(Lifecycle.DEPLOYMENT.name()), "what is undone");
    }

    @Override
    public Plan plan(TargetEnvironment target, DeploymentRun run) {
        return guards.guarded(target, target.planUndo(undone(run.request())), run.request());
    }

    @Override
    public void submit(TargetEnvironment target, DeploymentRun run, OperationKey key, Plan plan) {
        target.submitUndo(key, undone(run.request()), plan.hashOfOperation());
    }

    /**
     * The whole state is the one of before; the lease keeps other deployments away until this was seen. Of a real environment nobody
     * knows the whole state: what it lists was read back before it was said to have succeeded.
     */
    @Override
    public List<ProblemDetailItem> differences(TargetEnvironment target, Plan plan) {
        Environment environment = target.description();
        if (environment.kind() == EnvironmentKind.DATAVERSE) {
            return List.of();
        }
        Sha256 now = environment.stateHash();
        return now.equals(plan.stateHashAfter())
                ? List.of()
                : List.of(new ProblemDetailItem(
                        ErrorCode.VERIFICATION_FAILED.code(),
                        "The state of the environment is " + now + ", not " + plan.stateHashAfter() + ".",
                        plan.solution(),
                        null));
    }

    @Override
    public void completed(DeploymentRun run) {
        DeploymentId undone = new DeploymentId(deployment(run.request()));
        records.moveTo(undone, DeploymentState.UNDONE);
        telling.tell(undone, DeploymentState.UNDONE);
    }
}
