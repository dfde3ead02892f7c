package org.almanac.ordermanagement.activation;

import java.util.Map;
import java.util.TreeMap;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;

/** A change of a record. */
public sealed interface RowEdit {

    OrderRow row();

    /** Adds a record, as {@code row} says. */
    record Add(OrderRow row) implements RowEdit {}

    /**
     * Gives a record other values.
     *
     * @param row as it is now
     * @param values the new ones
     */
    record Change(OrderRow row, Map<OrderColumn, String> values) implements RowEdit {
        public Change {
            values = Map.copyOf(values);
        }

        /** With those of the values that the record does not have yet. */
        static Change of(OrderRow row, Map<OrderColumn, String> wanted) {
            Map<OrderColumn, String> values = new TreeMap<>(wanted);
            values.entrySet().removeIf(value -> row.value(value.getKey()).equals(value.getValue()));
            return new Change(row, values);
        }
    }

    /** Deletes a record that no managed solution brings. */
    record Delete(OrderRow row) implements RowEdit {}
}
