package org.almanac.process.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.UninstallVerification;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Plan;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.almanac.target.OperationKey;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/** The process {@code uninstall-solution}. */
@Component
public class UninstallSolution implements PlannedOperation {

    public static final String KEY = "uninstall-solution";

    private static final Set<String> VARIABLES = Set.of(Lifecycle.SOLUTION.name());

    private final PlanGuards guards;
    private final Places places;

    UninstallSolution(Places places, PlanGuards guards) {
        this.guards = guards;
        this.places = places;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public DeploymentRequest request(StartForm form, String requestedBy) {
        form.refuseOthersThan(VARIABLES);
        TargetEnvironment target = places.of(form);
        String name = form.required(Lifecycle.SOLUTION.name());
        InstalledSolution installed = target.solution(name).orElseThrow(() -> absent(target, name));
        return new DeploymentRequest(
                KEY,
                target.description().name(),
                null,
                installed.uniqueName(),
                installed.version().text(),
                ImportOptions.standard(),
                Map.of(Lifecycle.SOLUTION.name(), installed.uniqueName()),
                form.reason(),
                requestedBy);
    }

    /** The platform's own solutions are not listed either, but are refused with its number. */
    private static AlmanacException absent(TargetEnvironment target, String name) {
        Plan.Refusal refusal = target.planUninstall(name).refusals().get(0);
        return new Refusal(
                ErrorCode.UNINSTALL_REFUSED,
                refusal.message(),
                name,
                List.of(new ProblemDetailItem(refusal.code(), refusal.message(), null, null)),
                null);
    }

    @Override
    public Map<String, Object> understood(DeploymentRequest request) {
        return Map.of(Lifecycle.SOLUTION.name(), request.packageName());
    }

    @Override
    public String operation() {
        return "uninstall";
    }

    @Override
    public ErrorCode refusal() {
        return ErrorCode.UNINSTALL_REFUSED;
    }

    @Override
    public Plan plan(TargetEnvironment target, DeploymentRun run) {
        return guards.guarded(target, target.planUninstall(run.request().packageName()), run.request());
    }

    @Override
    public void submit(TargetEnvironment target, DeploymentRun run, OperationKey key, Plan plan) {
        target.submitUninstall(key, plan.solution(), plan.hashOfOperation());
    }

    @Override
    public List<ProblemDetailItem> differences(TargetEnvironment target, Plan plan) {
        Map<String, Map<ComponentRef, Sha256>> layers = new HashMap<>();
        UninstallVerification.layersToRead(plan)
                .forEach((solution, components) -> layers.put(solution, target.layersOf(solution, components)));
        return UninstallVerification.differences(plan, target.solution(plan.solution()), layers);
    }
}
