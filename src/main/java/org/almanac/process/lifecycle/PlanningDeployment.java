package org.almanac.process.lifecycle;

import java.util.List;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Deployments;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Plan;
import org.almanac.environment.PlanMode;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Makes the plan of a deployment and says whether it still holds. */
@Component
public class PlanningDeployment {

    private final Targets targets;
    private final DeploymentProcesses processes;
    private final DeploymentRecords records;
    private final Deployments deployments;

    PlanningDeployment(
            Targets targets, DeploymentProcesses processes, DeploymentRecords records, Deployments deployments) {
        this.targets = targets;
        this.processes = processes;
        this.records = records;
        this.deployments = deployments;
    }

    Plan plan(DeploymentRun run) {
        records.moveTo(run.id(), DeploymentState.PLANNING);
        Plan plan = process(run).plan(target(run), run);
        records.planned(run.id(), plan);
        if (!plan.accepted()) {
            records.note(run.id(), refusal(plan, run.request(), process(run).refusal()));
        }
        return plan;
    }

    private static DeploymentProblem refusal(Plan plan, DeploymentRequest request, ErrorCode code) {
        return DeploymentProblem.of(
                code,
                "The environment " + request.environment() + " refuses to " + verb(plan.mode()) + " " + plan.solution()
                        + " " + plan.version() + ".",
                plan.solution(),
                plan.refusals().stream().map(PlanningDeployment::item).toList());
    }

    private static String verb(PlanMode mode) {
        return switch (mode) {
            case UNINSTALL -> "uninstall";
            case UNDO -> "undo the deployment of";
            default -> "take";
        };
    }

    private static ProblemDetailItem item(Plan.Refusal refusal) {
        List<String> components =
                refusal.components().stream().map(ComponentRef::toString).toList();
        return new ProblemDetailItem(
                refusal.code(), refusal.message(), components.isEmpty() ? null : String.join(", ", components), null);
    }

    /** Whether the environment is as it was when the plan was made. */
    boolean stillHolds(DeploymentRun run) {
        return process(run).stillHolds(target(run), run, newest(run));
    }

    /** The state that the environment has for the newest plan: in a real one, the plan's own for as long as that holds. */
    Sha256 stateHashNow(DeploymentRun run) {
        Environment now = target(run).description();
        return now.kind() == EnvironmentKind.DATAVERSE && stillHolds(run)
                ? newest(run).stateHashBefore()
                : now.stateHash();
    }

    EnvironmentType environmentType(DeploymentRun run) {
        return target(run).description().type();
    }

    /** The plan that was made last. */
    public Plan newest(DeploymentRun run) {
        return deployments
                .plan(run.id())
                .orElseThrow(() -> new IllegalStateException("deployment " + run.id() + " has no plan"));
    }

    /** The environment of the run. */
    public TargetEnvironment target(DeploymentRun run) {
        return targets.of(run.request().environment());
    }

    PlannedProcess process(DeploymentRun run) {
        return processes.planned(run.request().process(), PlannedProcess.class);
    }

    PlannedOperation operation(DeploymentRun run) {
        return processes.planned(run.request().process(), PlannedOperation.class);
    }
}
