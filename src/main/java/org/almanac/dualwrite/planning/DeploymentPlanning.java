package org.almanac.dualwrite.planning;

import org.almanac.dualwrite.*;

/** Plans. */
public final class DeploymentPlanning {
    public DeploymentPlanning(TableMapWish wish) {}

    public TableMapPlan plan() {
        throw new IllegalStateException("not yet");
    }
}
