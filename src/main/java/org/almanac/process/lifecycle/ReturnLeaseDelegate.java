package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Gives the lease back, because a new plan must be made and approved first. */
@Component("returnLeaseDelegate")
class ReturnLeaseDelegate extends Step {

    private final HoldingLease lease;

    ReturnLeaseDelegate(StepJournal journal, HoldingLease lease) {
        super(journal);
        this.lease = lease;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        lease.giveBack(run);
        return Outcome.done("the lease is returned");
    }
}
