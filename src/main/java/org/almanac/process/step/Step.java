package org.almanac.process.step;

import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.StepLedger.Attempt;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.Refusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A step of a process: keeps the ledger and translates errors. A refusal goes to the model as an error of its code's name;
 * anything else goes to the engine, which tries again and in the end reports an incident. A permanent failure is tried again
 * as well: giving up at once would need an internal class of the engine.
 */
public abstract class Step implements JavaDelegate {

    private final StepJournal journal;

    protected Step(StepJournal journal) {
        this.journal = journal;
    }

    protected abstract Outcome run(DeploymentRun run, DelegateExecution execution);

    @Override
    public final void execute(DelegateExecution execution) {
        DeploymentRun run = journal.runOf(execution);
        Attempt attempt = journal.begin(run, execution);
        try {
            journal.end(attempt, run(run, execution));
        } catch (Refusal | BadInput e) {
            throw refused(attempt, e);
        } catch (RuntimeException e) {
            journal.failed(attempt, e);
            throw e;
        }
    }

    private BpmnError refused(Attempt attempt, AlmanacException refusal) {
        journal.refused(attempt, refusal);
        return new BpmnError(refusal.code().name(), refusal.getMessage(), refusal);
    }
}
