package org.almanac.process.step;

import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.StepLedger;
import org.almanac.deployment.StepLedger.Attempt;
import org.almanac.problem.AlmanacException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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
        return records.runOf(execution.getProcessInstanceId())
                .orElseThrow(() -> new IllegalStateException(
                        "process instance " + execution.getProcessInstanceId() + " has no deployment"));
    }

    Attempt begin(DeploymentRun run, DelegateExecution execution) {
        String id = execution.getCurrentActivityId();
        String name = execution.getCurrentActivityName();
        return ledger.begin(run.id(), id, name == null ? id : name);
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
