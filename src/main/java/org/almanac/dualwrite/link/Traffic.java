package org.almanac.dualwrite.link;

import java.time.Instant;
import java.util.List;
import org.almanac.dualwrite.DualWriteRehearsal.Replication;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.RowChange;

/**
 * What becomes of changes of rows (dual-write-and-order-management 1.8).
 *
 * @param state of the link afterwards
 */
public record Traffic(LinkState state, Replication replication) {

    /** Rows of a map are changed. */
    public static Traffic of(LinkState state, MapPair pair, List<RowChange> changes, Instant now) {
        LinkedMap map = state.map(pair);
        int count = changes.size();
        if (map.state().equals(MapState.RUNNING)) {
            return new Traffic(
                    state.change(pair, old -> old.with(old.flow().replicated(changes))),
                    new Replication(count, 0, 0, 0));
        }
        // while it resumes, new changes keep queueing
        if (map.state().equals(MapState.PAUSED) || map.state().equals(MapState.CATCH_UP)) {
            ChangeQueue queue = map.flow().queue().offered(changes, now);
            int queued = queue.changes().size() - map.flow().queue().changes().size();
            return new Traffic(
                    state.change(pair, old -> old.with(old.flow().queue(queue))),
                    new Replication(0, queued, count - queued, 0));
        }
        return new Traffic(state, new Replication(0, 0, 0, count));
    }
}
