package org.almanac.ordermanagement.planning;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;

/**
 * A record of a package over the environment's. Columns that the package does not have stay: environments keep some for themselves,
 * such as times of changes, and values that are their own.
 */
final class ImportedRow {

    /** Their rows' state is whether they are published or active, which importing does not decide. */
    private static final Set<OrderTable> WITH_STATE =
            EnumSet.of(OrderTable.POLICY, OrderTable.PROVIDER, OrderTable.DESIGNER);

    private static final Set<String> STATE = Set.of(OrderColumn.STATE.physicalName(), "statuscode");

    private ImportedRow() {}

    static OrderRow over(OrderRow present, OrderRow brought) {
        Map<String, String> values = new TreeMap<>(present.values());
        values.putAll(brought.values());
        return new OrderRow(
                brought.table(), brought.id(), values, present.managed() || brought.managed(), present.solutions());
    }

    /** Whether a record says something else afterwards. */
    static boolean differs(OrderRow before, OrderRow after) {
        return !said(before).equals(said(after));
    }

    private static Map<String, String> said(OrderRow row) {
        Map<String, String> values = new TreeMap<>(row.values());
        values.values().removeIf(String::isEmpty);
        if (WITH_STATE.contains(row.table())) {
            values.keySet().removeAll(STATE);
        }
        return values;
    }
}
