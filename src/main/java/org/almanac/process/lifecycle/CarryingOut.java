package org.almanac.process.lifecycle;

import java.util.List;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.springframework.stereotype.Component;

/** Lets an environment carry out the plan, and reads back what it came to. */
@Component
class CarryingOut {

    private final PlanningDeployment planning;
    private final DeploymentRecords records;
    private final AuditTrail audit;

    CarryingOut(PlanningDeployment planning, DeploymentRecords records, AuditTrail audit) {
        this.planning = planning;
        this.records = records;
        this.audit = audit;
    }

    /** What the run's operation is called in its key. */
    String operation(DeploymentRun run) {
        return planning.operation(run).operation();
    }

    void submitPlan(DeploymentRun run, OperationKey key) {
        records.forgetProblem(run.id());
        Plan plan = planning.newest(run);
        planning.operation(run).submit(planning.target(run), run, key, plan);
        audit.append(
                AuditEntry.PROGRAM, operation(run) + ".submitted", run.id().value(), key + ", plan " + plan.planHash());
    }

    void submitPublish(DeploymentRun run, OperationKey key) {
        records.forgetProblem(run.id());
        planning.target(run).submitPublish(key);
        audit.append(AuditEntry.PROGRAM, "publish.submitted", run.id().value(), key.value());
    }

    /**
     * Asks how far an operation is.
     *
     * @param refusable whether nothing has changed yet, so that a refusal ends the deployment as refused; later, a refused
     *     operation is a failed one
     * @throws Refusal with the operation's code if the environment refused it
     */
    OperationStatus poll(DeploymentRun run, OperationKey key, boolean refusable) {
        OperationStatus status = planning.target(run).poll(key);
        records.progress(run.id(), status.progress());
        if (status.state().ended()) {
            audit.append(
                    AuditEntry.PROGRAM,
                    "operation.ended",
                    run.id().value(),
                    key + ": " + status.state() + ", " + status.message());
        }
        if (status.state() == OperationState.REFUSED && refusable) {
            throw new Refusal(code(status), message(status), key.value(), status.items(), null);
        }
        if (status.state() == OperationState.FAILED || status.state() == OperationState.REFUSED) {
            records.note(run.id(), failure(status));
        }
        return status;
    }

    private static ErrorCode code(OperationStatus status) {
        return status.code() == null ? ErrorCode.IMPORT_REFUSED : status.code();
    }

    private static String message(OperationStatus status) {
        return status.message() == null ? "The environment gives no reason." : status.message();
    }

    private static DeploymentProblem failure(OperationStatus status) {
        return DeploymentProblem.of(
                ErrorCode.OPERATION_FAILED, message(status), status.key().value(), status.items());
    }

    /** @throws Refusal VERIFICATION_FAILED with the differences */
    void verify(DeploymentRun run) {
        Plan plan = planning.newest(run);
        List<ProblemDetailItem> differences = planning.operation(run).differences(planning.target(run), plan);
        if (!differences.isEmpty()) {
            throw new Refusal(
                    ErrorCode.VERIFICATION_FAILED,
                    differences.size() + " differences between the plan and the environment.",
                    plan.solution(),
                    differences,
                    null);
        }
    }
}
