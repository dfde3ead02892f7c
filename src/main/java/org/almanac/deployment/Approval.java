package org.almanac.deployment;

import java.time.Instant;
import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One round of approval of one plan.
 *
 * @param required how many different people must approve
 * @param due when the round expires
 */
public record Approval(
        String id,
        DeploymentId deployment,
        EnvironmentName environment,
        String packageName,
        String packageVersion,
        Sha256 planHash,
        String candidateGroup,
        int required,
        Instant due,
        State state,
        String requestedBy,
        List<Decision> decisions) {

    /** How a round stands. */
    public enum State {
        OPEN,
        APPROVED,
        REJECTED,
        STALE,
        EXPIRED,
        CANCELLED
    }

    /** What one person decided. */
    public record Decision(
            String user, boolean approved, @Nullable String comment, Instant at) {}

    public Approval {
        decisions = List.copyOf(decisions);
    }

    /** How many have approved. */
    public int given() {
        return (int) decisions.stream().filter(Decision::approved).count();
    }
}
