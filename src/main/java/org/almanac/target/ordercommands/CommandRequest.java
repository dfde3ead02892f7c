package org.almanac.target.ordercommands;

import java.time.Instant;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.target.remote.RemoteRequest;
import org.almanac.target.remote.RequestRow;
import org.almanac.target.remote.RequestState;
import org.jspecify.annotations.Nullable;

/**
 * An order to an environment as Almanac keeps it.
 *
 * @param sent when the environment had taken it; null before
 */
record CommandRequest(
        RequestRow<OrderManagementOrder> row, @Nullable Instant sent) implements RemoteRequest<OrderManagementOrder> {

    OrderRequestStatus status() {
        OrderRequestStatus.State shown = state().shown(
                        OrderRequestStatus.State.WAITING,
                        OrderRequestStatus.State.COMPLETED,
                        OrderRequestStatus.State.FAILED);
        // why a first try failed is no answer to how it ended
        boolean failed = state() == RequestState.FAILED;
        return new OrderRequestStatus(
                key(), order(), shown, failed ? code() : null, failed ? message() : null, requestedAt());
    }
}
