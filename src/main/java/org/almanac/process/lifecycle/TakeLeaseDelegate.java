package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Takes the lease on the environment, or a place in its queue. */
@Component("takeLeaseDelegate")
class TakeLeaseDelegate extends Step {

    private final HoldingLease lease;

    TakeLeaseDelegate(StepJournal journal, HoldingLease lease) {
        super(journal);
        this.lease = lease;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        boolean granted = lease.take(run);
        Lifecycle.LEASE_GRANTED.set(execution, granted);
        return granted ? Outcome.done("holds the lease") : Outcome.waiting("waits for the lease");
    }
}
