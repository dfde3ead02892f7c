package org.almanac.ordermanagement;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records of order management, made by hand: {@code new Records()}, then policies, providers and orchestrations by name, then {@link
 * #rows}. Ids follow from table and name, so two of these with the same names have the same records.
 */
public final class Records {

    private final Map<UUID, OrderRow> rows = new LinkedHashMap<>();
    private final boolean managed;
    private final List<String> solutions;

    /** Unmanaged ones of the unmanaged layer. */
    public Records() {
        this(false, "Active");
    }

    private Records(boolean managed, String solution) {
        this.managed = managed;
        this.solutions = List.of(solution);
    }

    /** As a solution brings them. */
    public static Records of(String solution, boolean managed) {
        return new Records(managed, solution);
    }

    /** The id of the record of that table which has that key: its name, with its owner's name and a slash before it if it is a part. */
    public static UUID id(OrderTable table, String key) {
        return UUID.nameUUIDFromBytes((table.logicalName() + '/' + key).getBytes(StandardCharsets.UTF_8));
    }

    /** A policy, current and number 1; the same one again if it is there. */
    public PolicyRecords policy(String name) {
        return new PolicyRecords(this, name);
    }

    /** A provider with its definition; the same one again if it is there. */
    public ProviderRecords provider(String name) {
        return new ProviderRecords(this, name);
    }

    /** An orchestration without tiles; it begins anew if it is there. */
    public OrchestrationRecords orchestration(String name) {
        return new OrchestrationRecords(this, name);
    }

    /** Any record. */
    public Records row(OrderTable table, String key, Map<OrderColumn, String> values) {
        Map<String, String> columns = new TreeMap<>();
        columns.put(OrderColumn.STATE.physicalName(), "0");
        values.forEach((column, value) -> columns.put(column.physicalName(), value));
        UUID id = id(table, key);
        rows.put(id, new OrderRow(table, id, columns, managed, solutions));
        return this;
    }

    boolean has(OrderTable table, String key) {
        return rows.containsKey(id(table, key));
    }

    /** Gives a record another value; null takes the value away. */
    public Records change(UUID id, OrderColumn column, @Nullable String value) {
        OrderRow row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("there is no record " + id);
        }
        rows.put(id, row.with(column, value));
        return this;
    }

    /** Leaves records out. */
    public Records drop(UUID... ids) {
        rows.keySet().removeAll(List.of(ids));
        return this;
    }

    public OrderRows rows() {
        return new OrderRows(rows.values());
    }

    public OrderModel model() {
        return OrderModel.of(rows());
    }
}
