package org.almanac.process.step;

import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.StepLedger;
import org.almanac.deployment.StepLedger.Attempt;
import org.almanac.problem.AlmanacException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes what happens in steps to the ledger, the deployment's record and the log. */
@Component
public class StepJournal {

    private static final Logger LOG = LoggerFactory.getLogger(StepJournal.class);

    private final DeploymentRecords records;
    private final StepLedger ledger;

    StepJournal(DeploymentRecords records, StepLedger ledger) {
        this.records = records;
        this.ledger = ledger;
    }

    /** The run is found by process instance and not by a variable, because anybody who starts can pass in variables. */
    public DeploymentRun runOf(DelegateExecution execution) {
        DelegateExecution caller = callerOf(execution);
        String instance = caller == null ? execution.getProcessInstanceId() : caller.getProcessInstanceId();
        return records.runOf(instance)
                .orElseThrow(() -> new IllegalStateException("process instance " + instance + " has no deployment"));
    }

    /** The call activity that the execution's instance was called from; null if it was not called. */
    private static @Nullable DelegateExecution callerOf(DelegateExecution execution) {
        return execution.getProcessInstance().getSuperExecution();
    }

    /** Under which name the ledger keeps the current step: a step of a called process belongs to the step that called it. */
    public static String nameOf(DelegateExecution execution, String activity) {
        DelegateExecution caller = callerOf(execution);
        return caller == null ? activity : caller.getCurrentActivityId() + "/" + activity;
    }

    private static String labelOf(DelegateExecution execution) {
        DelegateExecution caller = callerOf(execution);
        String name = caller == null
                ? execution.getCurrentActivityName()
                : caller.getBpmnModelElementInstance().getName();
        return name == null ? execution.getCurrentActivityId() : name;
    }

    Attempt begin(DeploymentRun run, DelegateExecution execution) {
        return ledger.begin(run.id(), nameOf(execution, execution.getCurrentActivityId()), labelOf(execution));
    }

    void end(Attempt attempt, Outcome outcome) {
        if (outcome.complete()) {
            ledger.done(attempt, outcome.detail());
        } else {
            ledger.waiting(attempt, outcome.detail());
        }
        LOG.info("deployment {}: {} #{}: {}", attempt.deployment(), attempt.name(), attempt.number(), outcome.detail());
    }

    void refused(Attempt attempt, AlmanacException refusal) {
        DeploymentProblem problem = DeploymentProblem.of(refusal);
        ledger.failed(attempt, problem);
        records.note(attempt.deployment(), problem);
        LOG.info("deployment {}: {}: {}", attempt.deployment(), attempt.name(), refusal.getMessage());
    }

    /** The failure itself is what must reach the engine, even if the ledger cannot be written. */
    void failed(Attempt attempt, RuntimeException failure) {
        try {
            ledger.failed(attempt, DeploymentProblem.of(failure));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        LOG.warn("deployment {}: {} #{} failed", attempt.deployment(), attempt.name(), attempt.number(), failure);
    }
}
