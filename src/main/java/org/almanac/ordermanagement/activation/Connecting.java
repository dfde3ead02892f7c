package org.almanac.ordermanagement.activation;

import org.almanac.ordermanagement.OrderManagementOrder.Connect;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/** Gives a provider's connection reference its connection; an active provider goes on with the new one. */
final class Connecting implements TransitionRule<Connect> {

    @Override
    public void check(Connect order, OrderManagementSnapshot seen) {
        if (seen.rows()
                .find(OrderTable.PROVIDER_CONNECTION_REFERENCE, order.reference())
                .isEmpty()) {
            throw Refusals.unknown("connection reference of a provider", order.reference());
        }
        if (order.connection().isBlank()) {
            throw new BadInput(ErrorCode.INVALID_REQUEST, "Say which connection the reference gets.", "connection");
        }
    }

    @Override
    public Transition carryOut(Connect order, OrderManagementSnapshot seen, OrderState state, Standing standing) {
        return Transition.to(
                state.connected(order.reference(), order.connection().strip()));
    }
}
