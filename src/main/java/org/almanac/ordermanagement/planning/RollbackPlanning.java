package org.almanac.ordermanagement.planning;

import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.RollbackPlan;

/** Skeleton. */
public final class RollbackPlanning {
    private RollbackPlanning() {}
    public static RollbackPlan plan(OrderManagementSnapshot now, Policy policy, String version, boolean dependents) {
        throw new UnsupportedOperationException();
    }

}
