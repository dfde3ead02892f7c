package org.almanac.process.lifecycle;

import org.almanac.deployment.Approval;
import org.almanac.deployment.ApprovalRounds;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.DeploymentState;
import org.springframework.stereotype.Component;

/** Ends a deployment: nothing stays open, queued or held. */
@Component
class ClosingDeployment {

    private final ApprovalRounds rounds;
    private final HoldingLease lease;
    private final DeploymentRecords records;
    private final DeploymentProcesses processes;
    private final TellingEnd telling;

    ClosingDeployment(
            ApprovalRounds rounds,
            HoldingLease lease,
            DeploymentRecords records,
            DeploymentProcesses processes,
            TellingEnd telling) {
        this.rounds = rounds;
        this.lease = lease;
        this.records = records;
        this.processes = processes;
        this.telling = telling;
    }

    void close(DeploymentRun run, DeploymentState state) {
        rounds.close(run.id(), Approval.State.CANCELLED);
        lease.release(run);
        records.moveTo(run.id(), state);
        telling.tell(run.id(), state);
        if (state == DeploymentState.SUCCEEDED) {
            processes
                    .find(run.request().process())
                    .filter(PlannedProcess.class::isInstance)
                    .map(PlannedProcess.class::cast)
                    .ifPresent(operation -> operation.completed(run));
        }
    }
}
