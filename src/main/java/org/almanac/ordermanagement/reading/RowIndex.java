package org.almanac.ordermanagement.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;

/** Finds records by what they refer to without going through all of them each time. For one caller at a time. */
final class RowIndex {

    private final OrderRows rows;
    private final Map<OrderTable, List<OrderRow>> byTable = new EnumMap<>(OrderTable.class);
    private final Map<Reference, Map<UUID, List<OrderRow>>> referring = new HashMap<>();

    private record Reference(OrderTable table, OrderColumn lookup) {}

    RowIndex(OrderRows rows) {
        this.rows = rows;
        byTable.putAll(rows.all().stream().collect(Collectors.groupingBy(OrderRow::table)));
    }

    List<OrderRow> of(OrderTable table) {
        return byTable.getOrDefault(table, List.of());
    }

    Optional<OrderRow> find(UUID id) {
        return rows.find(id);
    }

    Optional<OrderRow> find(OrderTable table, UUID id) {
        return rows.find(table, id);
    }

    /** The rows of a table whose lookup refers to a row, by id. */
    List<OrderRow> referring(OrderTable table, OrderColumn lookup, UUID id) {
        return referring
                .computeIfAbsent(new Reference(table, lookup), this::grouped)
                .getOrDefault(id, List.of());
    }

    private Map<UUID, List<OrderRow>> grouped(Reference reference) {
        return of(reference.table()).stream()
                .filter(row -> row.lookup(reference.lookup()).isPresent())
                .collect(Collectors.groupingBy(
                        row -> row.lookup(reference.lookup()).orElseThrow()));
    }
}
