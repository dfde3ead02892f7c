package org.almanac.ordermanagement.reading;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;

/** Finds what belongs to archived versions of policies. */
public final class ArchivedRecords {

    private ArchivedRecords() {}

    /** Archived policies and their rules among records, in the order of the records. */
    public static List<OrderRow> among(OrderRows rows, Set<UUID> ids) {
        return rows.all().stream()
                .filter(row -> ids.contains(row.id()))
                .filter(row -> archived(rows, row))
                .toList();
    }

    private static boolean archived(OrderRows rows, OrderRow row) {
        return switch (row.table()) {
            case POLICY -> VersionRows.archived(row);
            case RULE ->
                row.lookup(OrderColumn.RULE_POLICY)
                        .flatMap(policy -> rows.find(OrderTable.POLICY, policy))
                        .filter(VersionRows::archived)
                        .isPresent();
            default -> false;
        };
    }
}
