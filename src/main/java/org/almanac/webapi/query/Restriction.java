package org.almanac.webapi.query;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;

/**
 * Which rows, in which order.
 *
 * @param filter null for all rows
 * @param orders empty for the order of the ids
 * @param top null for no limit
 */
record Restriction(
        @Nullable Term filter, List<Order> orders, @Nullable Integer top) {

    static final Restriction NONE = new Restriction(null, List.of(), null);

    Restriction {
        orders = List.copyOf(orders);
    }

    boolean admits(WireRow row) {
        return filter == null || Boolean.TRUE.equals(filter.of(Term.Frame.of(row)));
    }

    /** The rows of a small collection. */
    List<WireRow> of(List<WireRow> rows) {
        Stream<WireRow> admitted = rows.stream().filter(this::admits);
        if (!orders.isEmpty()) {
            admitted = admitted.sorted(comparator());
        }
        return (top == null ? admitted : admitted.limit(top)).toList();
    }

    private Comparator<WireRow> comparator() {
        return (left, right) -> {
            for (Order order : orders) {
                int found = Order.compare(
                        order.term().of(Term.Frame.of(left)),
                        order.term().of(Term.Frame.of(right)),
                        order.descending());
                if (found != 0) {
                    return found;
                }
            }
            return Values.compareIds(left.id(), right.id());
        };
    }
}
