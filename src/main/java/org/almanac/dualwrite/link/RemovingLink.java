package org.almanac.dualwrite.link;

import java.util.List;
import org.almanac.dualwrite.DualWriteOrder.RemoveLink;
import org.almanac.dualwrite.MapPair;

/** Takes a link back that nothing runs on; for undoing one that was just made. */
final class RemovingLink implements OrderRule<RemoveLink> {

    @Override
    public LinkState accept(RemoveLink order, LinkState state, Surroundings around) {
        List<MapPair> live = state.maps().stream()
                .filter(LinkedMap::live)
                .map(LinkedMap::pair)
                .toList();
        if (!live.isEmpty()) {
            throw Refusals.order("Stop these maps before the link is removed: " + Refusals.names(live) + ".");
        }
        return state;
    }

    @Override
    public Outcome carryOut(RemoveLink order, LinkState state, Surroundings around) {
        return Outcome.done(LinkState.NONE);
    }
}
