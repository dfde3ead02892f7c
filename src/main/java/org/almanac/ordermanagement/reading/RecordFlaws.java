package org.almanac.ordermanagement.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.almanac.ordermanagement.OrderChecks.UnreadableRecord;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;

/** Finds what {@link OrderReading} reads over: lookups that refer to nothing, and tiles that cannot be read. */
public final class RecordFlaws {

    /** What each record must refer to (dual-write-and-order-management 5.3). */
    private static final Map<OrderTable, OrderColumn> OWNERS = new EnumMap<>(OrderTable.class);

    static {
        OWNERS.put(OrderTable.RULE, OrderColumn.RULE_POLICY);
        OWNERS.put(OrderTable.PROVIDER, OrderColumn.DEFINITION);
        ProviderParts.OF_INSTANCES.forEach(table -> OWNERS.put(table, OrderColumn.PROVIDER));
        ProviderParts.OF_DEFINITIONS.forEach(table -> OWNERS.put(table, OrderColumn.DEFINITION));
    }

    private static final List<OrderColumn> OPTIONAL = List.of(
            OrderColumn.POLICY_VERSION_ID,
            OrderColumn.DEFINITION_TRANSFORMATION,
            OrderColumn.DEFINITION_PARAMETER,
            OrderColumn.LOGIC);

    private RecordFlaws() {}

    /** All flaws, in the order of the records. */
    public static List<UnreadableRecord> of(OrderRows rows) {
        return rows.all().stream().flatMap(row -> of(row).stream()).toList();
    }

    private static List<UnreadableRecord> of(OrderRow row) {
        List<UnreadableRecord> flaws = new ArrayList<>();
        OrderColumn owner = OWNERS.get(row.table());
        if (owner != null && row.lookup(owner).isEmpty()) {
            flaws.add(flaw(row, owner));
        }
        OPTIONAL.stream()
                .filter(lookup ->
                        !row.value(lookup).isBlank() && row.lookup(lookup).isEmpty())
                .forEach(lookup -> flaws.add(flaw(row, lookup)));
        if (row.table() == OrderTable.DESIGNER) {
            TileJson.of(row).unreadable().forEach(why -> flaws.add(new UnreadableRecord(row, OrderColumn.TILES, why)));
        }
        return flaws;
    }

    private static UnreadableRecord flaw(OrderRow row, OrderColumn lookup) {
        String value = row.value(lookup);
        String column = "Column '" + lookup.physicalName() + "'";
        return new UnreadableRecord(
                row,
                lookup,
                value.isBlank() ? column + " names no record." : column + " has '" + value + "', which is no id.");
    }
}
