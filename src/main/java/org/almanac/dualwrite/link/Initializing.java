package org.almanac.dualwrite.link;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.almanac.dualwrite.DualWriteOrder.Initialize;
import org.almanac.dualwrite.MapState;

/** Makes a map's project (dual-write-and-order-management 1.6). */
final class Initializing implements OrderRule<Initialize> {

    @Override
    public LinkState accept(Initialize order, LinkState state, Surroundings around) {
        if (state.map(order.map()).project() != null) {
            throw Refusals.map(order.map(), order.map() + " is initialized already.");
        }
        return state;
    }

    @Override
    public Outcome carryOut(Initialize order, LinkState state, Surroundings around) {
        UUID id = UUID.nameUUIDFromBytes((state.link() + "\n" + order.map().key()).getBytes(StandardCharsets.UTF_8));
        Project project = new Project(
                id,
                around.now(),
                around.table(order.map().set()),
                around.finance().entity(order.map().entity()));
        return Outcome.done(state.change(
                order.map(), map -> map.with(project).with(MapState.STOPPED).error(null)));
    }
}
