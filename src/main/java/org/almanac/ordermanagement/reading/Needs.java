package org.almanac.ordermanagement.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.ordermanagement.Closure.MissingRecord;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;

/** What one record needs itself: what of it is there, and what is not. */
final class Needs {

    private final OrderRow row;
    private final RowIndex index;
    private final List<OrderRow> found = new ArrayList<>();
    private final List<MissingRecord> missing = new ArrayList<>();

    Needs(OrderRow row, RowIndex index) {
        this.row = row;
        this.index = index;
    }

    List<OrderRow> found() {
        return found;
    }

    List<MissingRecord> missing() {
        return missing;
    }

    Needs all(List<OrderRow> rows) {
        found.addAll(rows);
        return this;
    }

    /** Needs the record that a lookup refers to; nothing where it refers to none. */
    Needs lookup(OrderColumn lookup, OrderTable table, String whyMissing) {
        row.lookup(lookup).ifPresent(id -> record(table, id, whyMissing));
        return this;
    }

    /** Needs a record; the record, if it is there. */
    Optional<OrderRow> record(OrderTable table, UUID id, String whyMissing) {
        Optional<OrderRow> record = index.find(table, id);
        record.ifPresentOrElse(found::add, () -> lacks(table, id, whyMissing));
        return record;
    }

    Needs lacks(OrderTable table, UUID id, String why) {
        missing.add(new MissingRecord(table, id, row, why));
        return this;
    }
}
