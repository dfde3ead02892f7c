package org.almanac.ordermanagement;

import java.util.Locale;

/** What can be activated; the order of the constants is the documented order of activation. */
public enum ItemKind {
    POLICY(OrderTable.POLICY),
    PROVIDER(OrderTable.PROVIDER),
    ORCHESTRATION(OrderTable.DESIGNER);

    private final OrderTable table;

    ItemKind(OrderTable table) {
        this.table = table;
    }

    public OrderTable table() {
        return table;
    }

    /** In words, such as {@code policy}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
