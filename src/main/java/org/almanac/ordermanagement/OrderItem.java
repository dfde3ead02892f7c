package org.almanac.ordermanagement;

import java.util.Comparator;
import java.util.UUID;

/** A policy, provider or orchestration by id; its name is for people. */
public record OrderItem(ItemKind kind, UUID id, String name) implements Comparable<OrderItem> {

    private static final Comparator<OrderItem> ORDER = Comparator.comparing(OrderItem::kind)
            .thenComparing(OrderItem::name)
            .thenComparing(item -> item.id().toString());

    /** The item of a row of its table. */
    public static OrderItem of(ItemKind kind, OrderRow row) {
        return new OrderItem(kind, row.id(), row.name());
    }

    /** Two items are the same if kind and id are; names may change. */
    public boolean same(OrderItem other) {
        return kind == other.kind && id.equals(other.id);
    }

    @Override
    public int compareTo(OrderItem other) {
        return ORDER.compare(this, other);
    }

    /** For people: {@code policy 'Order header validation policy'}. */
    public String label() {
        return kind.label() + " '" + name + '\'';
    }
}
