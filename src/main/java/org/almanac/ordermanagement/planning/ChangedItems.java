package org.almanac.ordermanagement.planning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRows;

/** What is active and would go on with old logic if records changed under it. */
public final class ChangedItems {

    private ChangedItems() {}

    /** See {@link org.almanac.ordermanagement.OrderManagementPlanner#activeAmong(OrderManagementSnapshot, Set)}. */
    public static List<OrderItem> active(OrderManagementSnapshot now, Set<UUID> changed) {
        ItemParts parts = new ItemParts(now.rows(), now.model());
        return active(now, changed.stream().flatMap(record -> parts.of(record).stream()));
    }

    /** See {@link org.almanac.ordermanagement.OrderManagementPlanner#activeAmong(OrderManagementSnapshot, OrderRows, Set)}. */
    public static List<OrderItem> active(OrderManagementSnapshot now, OrderRows incoming, Set<UUID> deleted) {
        return active(now, new ImportedRows(now, incoming, deleted).changedItems().stream());
    }

    private static List<OrderItem> active(OrderManagementSnapshot now, Stream<OrderItem> changed) {
        Set<UUID> ids = changed.map(OrderItem::id).collect(Collectors.toSet());
        return now.activeItems().stream()
                .map(Activatable::item)
                .filter(item -> ids.contains(item.id()))
                .sorted()
                .toList();
    }
}
