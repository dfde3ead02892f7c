package org.almanac.ordermanagement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.environment.RowIds;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * A record of order management as it is in an environment or in a package.
 *
 * @param values effective value by column; a lookup's value is the bare id of the other row
 * @param managed whether a managed solution brings it, so that it can be changed but not deleted
 * @param solutions unique names of the solutions with a layer on it, lowest first; {@code Active} for the unmanaged one
 */
public record OrderRow(OrderTable table, UUID id, Map<String, String> values, boolean managed, List<String> solutions) {

    public OrderRow {
        values = Map.copyOf(values);
        solutions = List.copyOf(solutions);
    }

    /** A value; empty text where the row has none. */
    public String value(OrderColumn column) {
        return values.getOrDefault(column.physicalName(), "");
    }

    /** The row that a lookup refers to; empty where there is none, or no id. */
    public Optional<UUID> lookup(OrderColumn column) {
        return RowIds.parse(value(column));
    }

    public String name() {
        String name = value(OrderColumn.NAME);
        return name.isEmpty() ? id.toString() : name;
    }

    /** Whether its state says that it counts; a row without a state does. */
    public boolean active() {
        String state = value(OrderColumn.STATE);
        return state.isEmpty() || state.equals("0");
    }

    public ComponentRef ref() {
        return table.ref(id);
    }

    /** For people: {@code Policy 'Order header validation policy' (id)}. */
    public String label() {
        return table.displayName() + " '" + name() + "' (" + id + ')';
    }

    /** The same row with another value; null takes the value away. */
    public OrderRow with(OrderColumn column, @Nullable String value) {
        Map<String, String> changed = new TreeMap<>(values);
        if (value == null) {
            changed.remove(column.physicalName());
        } else {
            changed.put(column.physicalName(), value);
        }
        return new OrderRow(table, id, changed, managed, solutions);
    }
}
