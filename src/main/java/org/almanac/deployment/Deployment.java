package org.almanac.deployment;

import java.time.Instant;
import java.util.List;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands.
 *
 * @param processInstanceId of the engine; null until it is started
 * @param planHash of the newest plan
 * @param progress of the operation on the environment, 0 to 100
 */
public record Deployment(
        DeploymentId id,
        DeploymentRequest request,
        DeploymentState state,
        @Nullable String processInstanceId,
        Instant requestedAt,
        @Nullable Instant endedAt,
        @Nullable Sha256 planHash,
        double progress,
        List<DeploymentStep> steps,
        List<Approval> approvals,
        @Nullable DeploymentProblem problem) {

    public Deployment {
        steps = List.copyOf(steps);
        approvals = List.copyOf(approvals);
    }
}
