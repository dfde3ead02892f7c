package org.almanac.ordermanagement.planning;

import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.OrderManagementPlan;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderWish;

/** Skeleton. */
public final class DeploymentPlanning {
    private DeploymentPlanning() {}
    public static OrderManagementPlan plan(OrderManagementSnapshot now, OrderRows incoming, Set<UUID> deleted, OrderWish wish) {
        throw new UnsupportedOperationException();
    }

}
