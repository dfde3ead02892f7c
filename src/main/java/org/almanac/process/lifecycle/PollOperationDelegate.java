package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.almanac.target.OperationStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks the environment how far the operation is. */
@Component("pollOperationDelegate")
class PollOperationDelegate extends Step {

    private final CarryingOut carryingOut;

    PollOperationDelegate(StepJournal journal, CarryingOut carryingOut) {
        super(journal);
        this.carryingOut = carryingOut;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        OperationStatus status =
                carryingOut.poll(run, OperationRounds.current(execution), OperationRounds.planned(execution));
        OperationRounds.polled(execution, status);
        String detail = Math.round(status.progress()) + " %";
        return status.state().ended() ? Outcome.done(detail) : Outcome.waiting(detail);
    }
}
