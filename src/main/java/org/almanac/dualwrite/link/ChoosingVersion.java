package org.almanac.dualwrite.link;

import org.almanac.dualwrite.DualWriteOrder.ChooseVersion;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/** Chooses among the versions of a map with a project that is stopped; paused is not stopped (2.3, 2.8). */
final class ChoosingVersion implements OrderRule<ChooseVersion> {

    @Override
    public LinkState accept(ChooseVersion order, LinkState state, Surroundings around) {
        LinkedMap map = state.map(order.map());
        version(order, map, around);
        Projects.of(map, "its version is chosen");
        Edits.check(map, "its version is chosen");
        return state;
    }

    private static TableMapVersion version(ChooseVersion order, LinkedMap map, Surroundings around) {
        if (!map.versions().contains(order.version())) {
            throw unknown(order);
        }
        return around.saved(order.version()).orElseThrow(() -> unknown(order));
    }

    private static BadInput unknown(ChooseVersion order) {
        return new BadInput(
                ErrorCode.UNKNOWN_MAP_VERSION,
                "The map '" + order.map() + "' has no version " + order.version() + ".",
                order.version().toString());
    }

    @Override
    public Outcome carryOut(ChooseVersion order, LinkState state, Surroundings around) {
        return around.saved(order.version())
                .map(version -> Outcome.done(state.change(
                        order.map(), map -> map.with(Chosen.of(version)).error(null))))
                .orElseGet(() -> Outcome.failed(
                        fail(order, state, "The version was deleted meanwhile."),
                        null,
                        "The version was deleted meanwhile."));
    }
}
