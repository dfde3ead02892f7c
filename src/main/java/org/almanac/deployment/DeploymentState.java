package org.almanac.deployment;

/** How far a deployment is. */
public enum DeploymentState {
    PLANNING,
    AWAITING_APPROVAL,
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    UNDONE,
    REFUSED,
    CANCELLED;

    public boolean ended() {
        return switch (this) {
            case SUCCEEDED, FAILED, UNDONE, REFUSED, CANCELLED -> true;
            default -> false;
        };
    }
}
