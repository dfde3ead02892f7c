package org.almanac.dualwrite.link;

import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder.SkipToLive;
import org.almanac.dualwrite.MapState;

/** Ends the catching up of a resuming map (dual-write-and-order-management 1.8). */
final class SkippingToLive implements OrderRule<SkipToLive> {

    @Override
    public LinkState accept(SkipToLive order, LinkState state, Surroundings around) {
        LinkedMap map = state.map(order.map());
        if (!map.state().equals(MapState.CATCH_UP)) {
            throw Refusals.map(
                    order.map(),
                    order.map() + " cannot skip to live: it is not resuming, but "
                            + map.state().label().toLowerCase(java.util.Locale.ROOT) + ".");
        }
        if (order.queued() == CatchUp.REPLAY) {
            throw Refusals.map(order.map(), "Skipping to live keeps queued changes as errors or discards them.");
        }
        return state;
    }

    @Override
    public Outcome carryOut(SkipToLive order, LinkState state, Surroundings around) {
        LinkedMap map = state.map(order.map());
        if (!map.state().equals(MapState.CATCH_UP)) {
            return Outcome.done(state, order.map() + " had caught up before.");
        }
        return Outcome.done(
                state.change(order.map(), old -> CaughtUp.live(old, order.queued(), around.now())),
                CaughtUp.loss(map, order.queued()).orElse(null));
    }
}
