package org.almanac.deployment;

import org.almanac.environment.Plan;
import org.almanac.solution.Sha256;

/** Opens rounds of approval and decides them. Every call takes part in the caller's transaction. */
public interface ApprovalRounds {

    /** Opens a round on a plan. */
    Approval open(DeploymentId deployment, Plan plan, ApprovalTerms terms);

    /** The newest round of a deployment, or a problem UNKNOWN_APPROVAL. */
    Approval newest(DeploymentId deployment);

    /**
     * Counts a vote. If the environment has changed since the plan was made, the round becomes stale instead and no
     * decision is kept.
     *
     * @param stateHashNow of the environment
     * @return the round afterwards
     * @throws org.almanac.problem.Refusal as {@link ApprovalRules#check}; nothing has changed then
     */
    Approval decide(String id, ApprovalVote vote, Sha256 stateHashNow);

    /** Ends the open round of a deployment, if there is one. */
    void close(DeploymentId deployment, Approval.State state);
}
