package org.almanac.dualwrite.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.RowChange;

/** How a map gets from its queue to live (dual-write-and-order-management 1.8). */
final class CaughtUp {

    private CaughtUp() {}

    static LinkedMap live(LinkedMap map, CatchUp queued, Instant now) {
        List<RowChange> changes = map.flow().queue().changes();
        Flow flow = map.flow().state(MapState.RUNNING).queue(ChangeQueue.NONE);
        Flow after = switch (queued) {
            case REPLAY -> flow.replicated(changes);
            case KEEP_AS_ERRORS -> flow.errors(kept(map, now));
            case DISCARD -> flow;
        };
        return map.with(after).error(null);
    }

    private static List<CatchUpError> kept(LinkedMap map, Instant now) {
        List<CatchUpError> errors = new ArrayList<>(map.flow().errors());
        map.flow()
                .queue()
                .changes()
                .forEach(change -> errors.add(new CatchUpError(change, "Skipped when the map was resumed.", now)));
        return errors;
    }

    /** What is lost on the way, in words. */
    static Optional<String> loss(LinkedMap map, CatchUp queued) {
        int count = map.flow().queue().changes().size();
        return queued == CatchUp.DISCARD && count > 0
                ? Optional.of(count + " queued changes of " + map.pair() + " were lost.")
                : Optional.empty();
    }
}
