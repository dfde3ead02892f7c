package org.almanac.deployment;

import static org.almanac.deployment.DeploymentState.*;

import java.util.EnumSet;
import java.util.Set;

/** Which state of a deployment may follow which; the one place that says so. */
public final class AllowedTransitions {

    private AllowedTransitions() {}

    /** The states that may follow; after the end only that it was undone. */
    public static Set<DeploymentState> after(DeploymentState state) {
        return switch (state) {
            case PLANNING -> EnumSet.of(AWAITING_APPROVAL, QUEUED, RUNNING, FAILED, REFUSED, CANCELLED);
            case AWAITING_APPROVAL -> EnumSet.of(PLANNING, QUEUED, RUNNING, FAILED, REFUSED, CANCELLED);
            case QUEUED -> EnumSet.of(PLANNING, RUNNING, FAILED, REFUSED, CANCELLED);
            case RUNNING -> EnumSet.of(PLANNING, SUCCEEDED, FAILED, UNDONE, REFUSED, CANCELLED);
            case SUCCEEDED, FAILED -> EnumSet.of(UNDONE);
            case UNDONE, REFUSED, CANCELLED -> EnumSet.noneOf(DeploymentState.class);
        };
    }

    /** Whether a deployment may go from one state to the other; staying is always allowed before the end. */
    public static boolean allows(DeploymentState from, DeploymentState to) {
        return from == to ? !from.ended() : after(from).contains(to);
    }
}
