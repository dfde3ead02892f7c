package org.almanac.ordermanagement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a rehearsal is to meet.
 *
 * @param kind of the orders that it hits
 * @param record hits only orders about this record; null for all
 * @param times how often it hits, at least once
 */
public record OrderFault(
        OrderActionKind kind, @Nullable UUID record, int times, String code, String message, Mode mode) {

    /** What it does. */
    public enum Mode {
        /** The request is accepted and fails. */
        FAIL,
        /** The request is refused. */
        REFUSE,
        /** Nobody answers, and nothing happens. */
        UNREACHABLE,
        /** It is carried out, but the answer is lost. */
        LOST_ANSWER
    }

    public OrderFault {
        if (times < 1) {
            throw new IllegalArgumentException("a fault hits at least once");
        }
    }

    /** Whether it hits an order. */
    public boolean hits(OrderManagementOrder order) {
        return OrderActionKind.of(order) == kind
                && (record == null || order.record().equals(record));
    }
}
