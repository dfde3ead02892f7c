package org.almanac.dualwrite.link;

import java.util.List;
import org.almanac.dualwrite.DualWriteOrder.Pause;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;

/** Pauses running maps; one that does not run pauses none (dual-write-and-order-management 1.8). */
final class Pausing implements OrderRule<Pause> {

    @Override
    public LinkState accept(Pause order, LinkState state, Surroundings around) {
        List<MapPair> wrong = order.maps().stream()
                .filter(pair -> !state.map(pair).state().equals(MapState.RUNNING))
                .toList();
        if (!wrong.isEmpty()) {
            throw Refusals.map(
                    wrong.get(0),
                    "Only running maps can be paused; these are not running: " + Refusals.names(wrong) + ".");
        }
        return state;
    }

    @Override
    public Outcome carryOut(Pause order, LinkState state, Surroundings around) {
        LinkState result = state;
        for (MapPair pair : order.maps()) {
            result = result.change(
                    pair,
                    map -> map.with(map.flow().state(MapState.PAUSED).queue(ChangeQueue.since(around.now())))
                            .error(null));
        }
        return Outcome.done(result);
    }
}
