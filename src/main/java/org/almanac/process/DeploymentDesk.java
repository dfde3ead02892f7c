package org.almanac.process;

import org.almanac.deployment.Approval;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.DeploymentId;
import org.jspecify.annotations.Nullable;

/** What people and pipelines do with deployments; every call acts as the given user and needs that user's authorizations. */
public interface DeploymentDesk {

    /**
     * Starts a deployment.
     *
     * @param idempotencyKey 1 to 200 characters; the same key with the same command gives the same deployment
     * @throws org.almanac.problem.BadInput UNKNOWN_PROCESS, UNKNOWN_ENVIRONMENT, UNKNOWN_PACKAGE, INVALID_REQUEST
     * @throws org.almanac.problem.Refusal NOT_ALLOWED, IDEMPOTENCY_MISMATCH
     */
    Deployment start(StartDeployment command, @Nullable String idempotencyKey, Identity caller);

    /**
     * Cancels a deployment that has not begun to change its environment.
     *
     * @throws org.almanac.problem.Refusal CANNOT_CANCEL, NOT_ALLOWED
     */
    Deployment cancel(DeploymentId id, Identity caller);

    /**
     * Decides on a plan.
     *
     * @param planHash hash of the plan that the caller has seen
     * @throws org.almanac.problem.Refusal PLAN_STALE (a new plan has been asked for when the environment has changed),
     *     REQUESTER_CANNOT_APPROVE, NOT_AN_APPROVER, ALREADY_DECIDED
     */
    Approval decide(String approvalId, boolean approve, @Nullable String comment, String planHash, Identity caller);
}
