package org.almanac.deployment;

import org.jspecify.annotations.Nullable;

/**
 * The ledger of the steps of runs. Beginnings and failures are kept whatever becomes of the caller's transaction;
 * completion counts only if the caller's transaction does.
 */
public interface StepLedger {

    /** One attempt at a step, from 1. */
    record Attempt(DeploymentId deployment, String name, int number) {}

    /** Begins an attempt, or resumes the one that was cut off. */
    Attempt begin(DeploymentId deployment, String name, String label);

    /** Completes the attempt. */
    void done(Attempt attempt, @Nullable String detail);

    /** Leaves the attempt open, to be resumed: what it waits for has not happened yet. */
    void waiting(Attempt attempt, @Nullable String detail);

    /** Keeps a failure although the caller's transaction is going to be rolled back. */
    void failed(Attempt attempt, DeploymentProblem problem);

    /** How often the step has failed. */
    int failures(DeploymentId deployment, String name);
}
