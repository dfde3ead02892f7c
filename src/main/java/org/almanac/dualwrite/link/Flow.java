package org.almanac.dualwrite.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.RowChange;
import org.jspecify.annotations.Nullable;

/**
 * What a map does with changes.
 *
 * @param before the state that lists still show
 * @param replicated the last changes that went through, oldest first
 */
public record Flow(
        MapState state,
        @Nullable Before before,
        ChangeQueue queue,
        List<CatchUpError> errors,
        List<RowChange> replicated) {

    /** A state that lists show until a moment, though it is over. */
    public record Before(MapState state, Instant until) {}

    private static final int REMEMBERED = 50;

    /** A map that has never run. */
    public static final Flow NEVER = new Flow(MapState.NOT_RUNNING, null, ChangeQueue.NONE, List.of(), List.of());

    public Flow {
        errors = List.copyOf(errors);
        int size = replicated.size();
        replicated = List.copyOf(replicated.subList(Math.max(0, size - REMEMBERED), size));
    }

    Flow state(MapState next) {
        return new Flow(next, before, queue, errors, replicated);
    }

    Flow before(@Nullable Before old) {
        return new Flow(state, old, queue, errors, replicated);
    }

    Flow queue(ChangeQueue next) {
        return new Flow(state, before, next, errors, replicated);
    }

    Flow errors(List<CatchUpError> next) {
        return new Flow(state, before, queue, next, replicated);
    }

    Flow replicated(List<RowChange> more) {
        List<RowChange> all = new ArrayList<>(replicated);
        all.addAll(more);
        return new Flow(state, before, queue, errors, all);
    }

    /** The state as lists show it. */
    MapState listed(Instant now) {
        return before != null && now.isBefore(before.until()) ? before.state() : state;
    }
}
