package org.almanac.process.desk;

import org.almanac.deployment.Approval;
import org.almanac.deployment.ApprovalVote;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.Deployments;
import org.almanac.process.DeploymentDesk;
import org.almanac.process.Identity;
import org.almanac.process.StartDeployment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk, with the engine behind it. */
@Component
class EngineDeploymentDesk implements DeploymentDesk {

    private final Starting starting;
    private final Cancelling cancelling;
    private final Deciding deciding;
    private final Deployments deployments;

    EngineDeploymentDesk(Starting starting, Cancelling cancelling, Deciding deciding, Deployments deployments) {
        this.starting = starting;
        this.cancelling = cancelling;
        this.deciding = deciding;
        this.deployments = deployments;
    }

    @Override
    public Deployment start(StartDeployment command, @Nullable String idempotencyKey, Identity caller) {
        return deployments.get(starting.start(command, idempotencyKey, caller));
    }

    @Override
    public Deployment cancel(DeploymentId id, Identity caller) {
        deployments.get(id);
        cancelling.cancel(id, caller);
        return deployments.get(id);
    }

    @Override
    public Approval decide(
            String approvalId, boolean approve, @Nullable String comment, String planHash, Identity caller) {
        return deciding.decide(
                approvalId, new ApprovalVote(caller.user(), caller.groups(), approve, comment, planHash));
    }
}
