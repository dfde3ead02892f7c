package org.almanac.dualwrite.link;

import org.almanac.dualwrite.DualWriteOrder;

/** The rule of one kind of order. */
interface OrderRule<O extends DualWriteOrder> {

    /**
     * The state as soon as the order is accepted.
     *
     * @throws org.almanac.problem.Refusal if it is not allowed
     * @throws org.almanac.problem.BadInput if what it names is not there
     */
    default LinkState accept(O order, LinkState state, Surroundings around) {
        return state;
    }

    /** What it comes to when it is due. */
    Outcome carryOut(O order, LinkState state, Surroundings around);

    /** The state after it failed for a reason outside: as before it was accepted, with the error. */
    default LinkState fail(O order, LinkState state, String message) {
        LinkState result = state;
        for (var pair : order.maps()) {
            result = result.change(pair, map -> map.error(message));
        }
        return result;
    }
}
