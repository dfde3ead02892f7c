package org.almanac.ordermanagement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.reading.ArchivedRecords;
import org.almanac.ordermanagement.reading.RecordFlaws;

/** What is to be known of records before they are imported or put into a solution. */
public final class OrderChecks {

    private OrderChecks() {}

    /**
     * Records of which {@link OrderModel#of} leaves something out because it cannot be read: tiles that are not as expected, lookups
     * that hold no id, parts that name nothing that they belong to.
     */
    public static List<UnreadableRecord> unreadable(OrderRows rows) {
        return RecordFlaws.of(rows);
    }

    /**
     * Records that belong to archived versions of policies, so that history would travel with them (dual-write-and-order-management
     * 5.5): archived policies and their rules.
     *
     * @param ids which records are asked about; others of the rows only say what these belong to
     */
    public static List<OrderRow> archivedAmong(OrderRows rows, Set<UUID> ids) {
        return ArchivedRecords.among(rows, ids);
    }

    /**
     * Something in a record that cannot be read.
     *
     * @param why for people, a sentence; {@link OrderRow#label} names the record
     */
    public record UnreadableRecord(OrderRow row, OrderColumn column, String why) {}
}
