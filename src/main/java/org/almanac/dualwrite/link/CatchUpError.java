package org.almanac.dualwrite.link;

import java.time.Duration;
import java.time.Instant;
import org.almanac.dualwrite.RowChange;

/** A change that could not be caught up with; it can be tried again for a day (dual-write-and-order-management 1.8). */
public record CatchUpError(RowChange change, String message, Instant at) {

    private static final Duration KEPT = Duration.ofDays(1);

    /** Whether it is gone by now. */
    boolean purged(Instant now) {
        return now.isAfter(at.plus(KEPT));
    }
}
