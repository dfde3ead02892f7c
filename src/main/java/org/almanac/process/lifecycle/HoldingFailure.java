package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.Deployments;
import org.almanac.deployment.StepLedger;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.process.step.StepJournal;
import org.almanac.process.step.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Makes an incident of an operation that has failed again and again. The step fails once, which the ledger keeps although
 * the step is rolled back; when it is executed again, an operator has asked for that, and it lets the process go on.
 */
@Component
class HoldingFailure {

    private static final Variable<Long> REPORTED = Variable.number("failuresReported");

    /** The step that fails on purpose. */
    private static final String HELD = "task_holdFailure";

    private final StepLedger ledger;
    private final Deployments deployments;

    HoldingFailure(StepLedger ledger, Deployments deployments) {
        this.ledger = ledger;
        this.deployments = deployments;
    }

    void report(DeploymentRun run, DelegateExecution execution) {
        long failures = failures(run, execution, execution.getCurrentActivityId());
        if (failures == REPORTED.find(execution).orElse(0L)) {
            throw failure(run);
        }
        REPORTED.set(execution, failures);
    }

    /** Before a step is held that was held earlier in the same run: what was reported then does not count. */
    void prepare(DeploymentRun run, DelegateExecution execution) {
        REPORTED.set(execution, failures(run, execution, HELD));
    }

    private long failures(DeploymentRun run, DelegateExecution execution, String activity) {
        return ledger.failures(run.id(), StepJournal.nameOf(execution, activity));
    }

    private PermanentFailure failure(DeploymentRun run) {
        DeploymentProblem noted = deployments.get(run.id()).problem();
        return noted == null
                ? new PermanentFailure(ErrorCode.OPERATION_FAILED, "The operation failed.")
                : new PermanentFailure(
                        ErrorCode.OPERATION_FAILED, noted.detail(), noted.subject(), noted.items(), null);
    }
}
