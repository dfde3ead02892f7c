package org.almanac.ordermanagement;

import java.util.Locale;

/** What kind an order is; delays and faults of rehearsals are set by kind. */
public enum OrderActionKind {
    PUBLISH_POLICY,
    ACTIVATE_PROVIDER,
    PUBLISH_ORCHESTRATION,
    UNPUBLISH_POLICY,
    DEACTIVATE_PROVIDER,
    STOP_ORCHESTRATION,
    CONNECT,
    RESTORE_VERSION;

    /** The kind of an order. */
    public static OrderActionKind of(OrderManagementOrder order) {
        if (order instanceof OrderManagementOrder.Activate activate) {
            return values()[activate.kind().ordinal()];
        }
        if (order instanceof OrderManagementOrder.Deactivate deactivate) {
            return values()[UNPUBLISH_POLICY.ordinal() + deactivate.kind().ordinal()];
        }
        return order instanceof OrderManagementOrder.Connect ? CONNECT : RESTORE_VERSION;
    }

    /** In words, such as {@code publish policy}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
