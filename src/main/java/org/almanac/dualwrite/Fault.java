package org.almanac.dualwrite;

import org.jspecify.annotations.Nullable;

/**
 * A failure that a rehearsal is to meet.
 *
 * @param kind of the orders that it hits
 * @param map hits only orders about this map; null for all
 * @param times how often it hits, at least once
 * @param code such as {@code DIPV1022}
 */
public record Fault(OrderKind kind, @Nullable MapPair map, int times, String code, String message, Mode mode) {

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

    public Fault {
        if (times < 1) {
            throw new IllegalArgumentException("a fault hits at least once");
        }
    }

    /** Whether it hits an order. */
    public boolean hits(DualWriteOrder order) {
        return OrderKind.of(order) == kind && (map == null || order.maps().contains(map));
    }
}
