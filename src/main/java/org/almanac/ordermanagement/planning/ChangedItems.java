package org.almanac.ordermanagement.planning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementSnapshot;

/** Skeleton. */
public final class ChangedItems {
    private ChangedItems() {}
    public static List<OrderItem> active(OrderManagementSnapshot now, Set<UUID> changed) {
        throw new UnsupportedOperationException();
    }

}
