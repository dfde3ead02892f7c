package org.almanac.ordermanagement.activation;

import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementSnapshot;

/** What one kind of order needs and does. */
interface TransitionRule<T extends OrderManagementOrder> {

    /**
     * What must be so when the order is submitted, and still when it is carried out.
     *
     * @throws org.almanac.problem.Refusal if it is not
     * @throws org.almanac.problem.BadInput if what the order is about is not there
     */
    void check(T order, OrderManagementSnapshot seen);

    /** What the order comes to; {@link #check} has passed. */
    Transition carryOut(T order, OrderManagementSnapshot seen, OrderState state, Standing standing);
}
