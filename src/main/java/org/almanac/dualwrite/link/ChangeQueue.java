package org.almanac.dualwrite.link;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almanac.dualwrite.RowChange;
import org.jspecify.annotations.Nullable;

/**
 * Changes that wait while a map is paused or resuming, in order. After a day, or beyond a gigabyte, further records are blocked
 * (dual-write-and-order-management 1.8).
 *
 * @param since when the map was paused; null while it is not
 * @param blocked how many changes were turned away
 */
public record ChangeQueue(@Nullable Instant since, List<RowChange> changes, long blocked) {

    /** A map that is not paused. */
    public static final ChangeQueue NONE = new ChangeQueue(null, List.of(), 0);

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final long LARGEST = 1L << 30;

    public ChangeQueue {
        changes = List.copyOf(changes);
    }

    static ChangeQueue since(Instant now) {
        return new ChangeQueue(now, List.of(), 0);
    }

    /** With as many of the changes as the limits allow; those after the first that is turned away are turned away as well. */
    ChangeQueue offered(List<RowChange> more, Instant now) {
        List<RowChange> all = new ArrayList<>(changes);
        long bytes = bytes();
        int taken = 0;
        while (taken < more.size() && !overdue(now) && bytes + more.get(taken).bytes() <= LARGEST) {
            bytes += more.get(taken).bytes();
            all.add(more.get(taken));
            taken++;
        }
        return new ChangeQueue(since, all, blocked + more.size() - taken);
    }

    /** Whether the pause has lasted longer than allowed. */
    boolean overdue(Instant now) {
        return since != null && now.isAfter(since.plus(LONGEST));
    }

    private long bytes() {
        return changes.stream().mapToLong(RowChange::bytes).sum();
    }

    /** What somebody should look at. */
    List<String> alarms(Instant now) {
        List<String> alarms = new ArrayList<>();
        if (overdue(now)) {
            alarms.add("Paused for more than a day: further records are blocked until it is resumed, and "
                    + changes.size() + " queued changes can be lost.");
        }
        if (blocked > 0) {
            alarms.add(blocked + " changes were blocked, because the limits of a paused map were passed.");
        }
        return alarms;
    }
}
