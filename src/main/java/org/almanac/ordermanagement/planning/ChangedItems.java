package org.almanac.ordermanagement.planning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementSnapshot;

/** What is active and would go on with old logic if records changed under it. */
public final class ChangedItems {

    private ChangedItems() {}

    /** See {@link org.almanac.ordermanagement.OrderManagementPlanner#activeAmong}. */
    public static List<OrderItem> active(OrderManagementSnapshot now, Set<UUID> changed) {
        ItemParts parts = new ItemParts(now.rows(), now.model());
        List<OrderItem> active =
                now.activeItems().stream().map(Activatable::item).toList();
        return changed.stream()
                .flatMap(record -> parts.of(record).stream())
                .filter(active::contains)
                .distinct()
                .sorted()
                .toList();
    }
}
