package org.almanac.ordermanagement.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.ordermanagement.Closure;
import org.almanac.ordermanagement.Closure.MissingRecord;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;

/**
 * What records that travel together need and would not have where they arrive: neither are they among them nor does a managed
 * solution bring them (dual-write-and-order-management 5.5).
 */
final class Completeness {

    private final OrderRows rows;
    private final Set<UUID> members;

    private final String outside;

    private Completeness(OrderRows rows, Set<UUID> members, String outside) {
        this.rows = rows;
        this.members = members;
        this.outside = outside;
    }

    /**
     * What is lacking.
     *
     * @param rows all of the environment
     * @param members ids of those that travel; others than rows do not matter
     * @param outside what to say of a record that is there and does not travel, such as {@code is not in the solution}
     */
    static List<MissingRecord> lacking(OrderRows rows, Set<UUID> members, String outside) {
        Set<UUID> there =
                rows.all().stream().map(OrderRow::id).filter(members::contains).collect(Collectors.toUnmodifiableSet());
        return there.isEmpty() ? List.of() : new Completeness(rows, there, outside).lacking();
    }

    private List<MissingRecord> lacking() {
        Closure closure = Closure.of(rows, members);
        List<MissingRecord> result = new ArrayList<>();
        closure.missing().stream()
                .filter(missing ->
                        travels(missing.neededBy()) || !missing.neededBy().managed())
                .forEach(result::add);
        List<OrderRow> others = closure.needed().all().stream()
                .filter(row -> !travels(row) && !row.managed())
                .toList();
        if (!others.isEmpty()) {
            Map<OrderRow, OrderRows> needs = needs();
            others.forEach(row -> result.add(
                    new MissingRecord(row.table(), row.id(), needing(needs, row), row.label() + ' ' + outside + '.')));
        }
        return result;
    }

    private boolean travels(OrderRow row) {
        return members.contains(row.id());
    }

    private Map<OrderRow, OrderRows> needs() {
        Map<OrderRow, OrderRows> needs = new TreeMap<>(Comparator.comparing(OrderRow::table)
                .thenComparing(row -> row.id().toString()));
        rows.all().stream()
                .filter(this::travels)
                .forEach(row ->
                        needs.put(row, Closure.of(rows, Set.of(row.id())).needed()));
        return needs;
    }

    /** The record that needs least besides: the nearest one. */
    private static OrderRow needing(Map<OrderRow, OrderRows> needs, OrderRow needed) {
        return needs.entrySet().stream()
                .filter(entry -> entry.getValue().find(needed.id()).isPresent())
                .min(Comparator.comparing(entry -> entry.getValue().all().size()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
