package org.almanac.ordermanagement;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Records of all tables of order management, each once, by table and id. */
public final class OrderRows {

    private static final Comparator<OrderRow> ORDER =
            Comparator.comparing(OrderRow::table).thenComparing(row -> row.id().toString());

    public static final OrderRows NONE = new OrderRows(List.of());

    private final Map<UUID, OrderRow> byId = new LinkedHashMap<>();

    /** @param rows of two with the same id the later one counts */
    public OrderRows(Collection<OrderRow> rows) {
        rows.stream().sorted(ORDER).forEach(row -> byId.put(row.id(), row));
    }

    public Collection<OrderRow> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    public List<OrderRow> of(OrderTable table) {
        return byId.values().stream().filter(row -> row.table() == table).toList();
    }

    public Optional<OrderRow> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<OrderRow> find(OrderTable table, UUID id) {
        return find(id).filter(row -> row.table() == table);
    }

    /** The rows of a table whose lookup refers to a row. */
    public List<OrderRow> referring(OrderTable table, OrderColumn lookup, UUID id) {
        return of(table).stream()
                .filter(row -> row.lookup(lookup).filter(id::equals).isPresent())
                .toList();
    }

    /** These rows with others over them: what an environment has once a package with the others is imported. */
    public OrderRows with(OrderRows over) {
        Map<UUID, OrderRow> merged = new LinkedHashMap<>(byId);
        merged.putAll(over.byId);
        return new OrderRows(merged.values());
    }

    /** These rows without some. */
    public OrderRows without(Set<UUID> gone) {
        return new OrderRows(
                byId.values().stream().filter(row -> !gone.contains(row.id())).toList());
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }
}
