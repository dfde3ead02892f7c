package org.almanac.ordermanagement.authoring;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.reading.ArchivedRecords;

/** Selecting all rules also selects archived versions, and history travels then (dual-write-and-order-management 5.5). */
final class TravellingHistory {

    private TravellingHistory() {}

    /** Archived versions of policies among records. */
    static List<OrderRow> versions(OrderRows rows, Set<UUID> ids) {
        return ArchivedRecords.among(rows, ids).stream()
                .filter(row -> row.table() == OrderTable.POLICY)
                .toList();
    }

    /** What to tell about one of them. */
    static String warning(OrderRow version) {
        return "Version " + version.value(OrderColumn.POLICY_VERSION_NUMBER) + " of policy '" + version.name()
                + "' is archived (" + version.id() + ") and would travel as history. Remove it and its rules from the"
                + " solution unless the target is to have the history.";
    }
}
