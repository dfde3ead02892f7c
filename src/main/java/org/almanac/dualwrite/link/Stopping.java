package org.almanac.dualwrite.link;

import org.almanac.dualwrite.DualWriteOrder.Stop;
import org.almanac.dualwrite.MapState;

/** Stops a running map; changes made afterwards are not replayed (dual-write-and-order-management 1.6, 1.8). */
final class Stopping implements OrderRule<Stop> {

    @Override
    public LinkState accept(Stop order, LinkState state, Surroundings around) {
        LinkedMap map = state.map(order.map());
        if (!map.state().equals(MapState.RUNNING)) {
            throw Refusals.map(
                    order.map(),
                    order.map() + " cannot be stopped: it is "
                            + map.state().label().toLowerCase(java.util.Locale.ROOT) + "."
                            + (map.state().equals(MapState.PAUSED) ? " Resume it first." : ""));
        }
        return state;
    }

    @Override
    public Outcome carryOut(Stop order, LinkState state, Surroundings around) {
        return Outcome.done(
                state.change(order.map(), map -> map.with(MapState.STOPPED).error(null)));
    }
}
