package org.almanac.dualwrite;

import org.almanac.dualwrite.planning.DeploymentPlanning;

/** Plans deployments of table maps (dual-write-and-order-management 2.8, 4). */
public final class TableMapPlanner {

    private TableMapPlanner() {}

    /**
     * The plan for a wish. What is wrong with the wish or the environment is in its refusals; nothing is thrown for it.
     *
     * @return the same for the same wish, its lists in the same order
     */
    public static TableMapPlan plan(TableMapWish wish) {
        return new DeploymentPlanning(wish).plan();
    }
}
