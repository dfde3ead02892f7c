package org.almanac.dualwrite.link;

import java.util.ArrayList;
import java.util.List;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder.Resume;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;

/** Resumes paused maps in one of three ways (dual-write-and-order-management 1.8). */
final class Resuming implements OrderRule<Resume> {

    @Override
    public LinkState accept(Resume order, LinkState state, Surroundings around) {
        List<MapPair> wrong = order.maps().stream()
                .filter(pair -> !state.map(pair).state().equals(MapState.PAUSED))
                .toList();
        if (!wrong.isEmpty()) {
            throw Refusals.map(
                    wrong.get(0),
                    "Only paused maps can be resumed; these are not paused: " + Refusals.names(wrong) + ".");
        }
        return order.queued() == CatchUp.REPLAY ? each(order, state, MapState.CATCH_UP) : state;
    }

    /** Nothing was lost: the queue is as it was. */
    @Override
    public LinkState fail(Resume order, LinkState state, String message) {
        return OrderRule.super.fail(order, each(order, state, MapState.PAUSED), message);
    }

    private static LinkState each(Resume order, LinkState state, MapState next) {
        LinkState result = state;
        for (MapPair pair : order.maps()) {
            result = result.change(pair, map -> map.with(next));
        }
        return result;
    }

    @Override
    public Outcome carryOut(Resume order, LinkState state, Surroundings around) {
        LinkState result = state;
        List<String> lost = new ArrayList<>();
        for (MapPair pair : order.maps()) {
            LinkedMap map = result.map(pair);
            // somebody has skipped to live meanwhile
            if (!map.state().equals(MapState.RUNNING)) {
                CaughtUp.loss(map, order.queued()).ifPresent(lost::add);
                result = result.change(pair, old -> CaughtUp.live(old, order.queued(), around.now()));
            }
        }
        return Outcome.done(result, lost.isEmpty() ? null : String.join(" ", lost));
    }
}
