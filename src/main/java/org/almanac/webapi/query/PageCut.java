package org.almanac.webapi.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page out of items in an order. A page begins behind the position where the one before ended, not behind a number of items,
 * so that items which come and go in between make none appear twice or not at all. No more than a page is held at a time.
 *
 * @param keys the values that an item is ordered by; those of two items are never all the same
 * @param order of the values
 */
record PageCut<T>(Function<T, List<@Nullable Object>> keys, Comparator<List<@Nullable Object>> order) {

    /** @param last position of the last item; empty for an empty page */
    record Page<T>(List<T> items, boolean more, List<@Nullable Object> last) {
        Page {
            items = List.copyOf(items);
        }
    }

    private record Placed<T>(T item, List<@Nullable Object> keys) {}

    /** @param after where the page before ended; null for the first page */
    Page<T> cut(Stream<T> items, @Nullable List<@Nullable Object> after, int size) {
        Comparator<Placed<T>> placed = (left, right) -> order.compare(left.keys(), right.keys());
        PriorityQueue<Placed<T>> best = new PriorityQueue<>(Collections.reverseOrder(placed));
        items.forEach(item -> {
            Placed<T> candidate = new Placed<>(item, keys.apply(item));
            if (after == null || order.compare(candidate.keys(), after) > 0) {
                Placed<T> worst = best.peek();
                if (best.size() <= size || worst == null || placed.compare(candidate, worst) < 0) {
                    best.add(candidate);
                    if (best.size() > size + 1) {
                        best.poll();
                    }
                }
            }
        });
        List<Placed<T>> sorted = new ArrayList<>(best);
        sorted.sort(placed);
        return page(sorted, size);
    }

    /** The same for items that come in order. */
    Page<T> cutSorted(Stream<T> items, int size) {
        return page(
                items.limit(size + 1L)
                        .map(item -> new Placed<>(item, keys.apply(item)))
                        .toList(),
                size);
    }

    private static <T> Page<T> page(List<Placed<T>> sorted, int size) {
        List<Placed<T>> shown = sorted.subList(0, Math.min(size, sorted.size()));
        return new Page<>(
                shown.stream().map(Placed::item).toList(),
                sorted.size() > size,
                shown.isEmpty() ? List.of() : shown.get(shown.size() - 1).keys());
    }

    /**
     * By criteria, then by what the keys have beyond them, ascending.
     *
     * @param descending whether a criterion is, by its place
     */
    static Comparator<List<@Nullable Object>> comparing(List<Boolean> descending) {
        return (left, right) -> {
            for (int at = 0; at < left.size(); at++) {
                boolean reversed = at < descending.size() && descending.get(at);
                int found = Order.compare(left.get(at), right.get(at), reversed);
                if (found != 0) {
                    return found;
                }
            }
            return 0;
        };
    }
}
