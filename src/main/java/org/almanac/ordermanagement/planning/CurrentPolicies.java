package org.almanac.ordermanagement.planning;

import java.util.UUID;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;

/** Tells rows of policies' current versions from archived ones (dual-write-and-order-management 5.6). */
final class CurrentPolicies {

    private static final String ARCHIVED = "Archived";

    private CurrentPolicies() {}

    static boolean current(OrderRow policy) {
        return !ARCHIVED.equalsIgnoreCase(policy.value(OrderColumn.POLICY_VERSION_STATE));
    }

    /** Id of the policy's first row; its own where the row names none. */
    static UUID versionId(OrderRow policy) {
        return policy.lookup(OrderColumn.POLICY_VERSION_ID).orElse(policy.id());
    }
}
