package org.almanac.dualwrite.link;

import org.almanac.dualwrite.MapPair;
import org.almanac.problem.Refusal;

/** A map can be changed while it is stopped only (dual-write-and-order-management 1.1, 2.3). */
public final class Edits {

    private Edits() {}

    /**
     * Asks whether a map's definition can be saved now; one that the link does not have can.
     *
     * @throws Refusal DUAL_WRITE_REFUSED
     */
    public static void check(LinkState state, MapPair pair) {
        state.find(pair).ifPresent(map -> check(map, "it is changed"));
    }

    static void check(LinkedMap map, String before) {
        if (!map.state().stopped()) {
            throw Refusals.map(
                    map.pair(),
                    "Stop " + map.pair() + " before " + before + "; it is "
                            + map.state().label().toLowerCase(java.util.Locale.ROOT) + ".");
        }
    }
}
