package org.almanac.deployment;

/**
 * Tells people outside of Almanac, over web hook and mail where these are set up (DESIGN.md 8). A notice takes part in the
 * caller's transaction: it is sent after the commit, once at least, and never if the transaction is rolled back. Whether it
 * can be sent has no influence on the deployment.
 */
@FunctionalInterface
public interface Notifications {

    /** Keeps a notice about a deployment as it stands, to be sent; does nothing when no channel is set up. */
    void tell(DeploymentId deployment, Notice notice);
}
