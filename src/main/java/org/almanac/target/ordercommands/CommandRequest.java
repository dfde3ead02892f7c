package org.almanac.target.ordercommands;

import java.time.Instant;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * An order to an environment as Almanac keeps it.
 *
 * @param tries how often it was tried to send it
 * @param due when something is to be done about it
 * @param sent when the environment had taken it; null before
 */
record CommandRequest(
        long place,
        EnvironmentName environment,
        String key,
        OrderManagementOrder order,
        State state,
        int tries,
        Instant due,
        @Nullable Instant sent,
        @Nullable String code,
        @Nullable String message,
        Instant requestedAt) {

    /** How far it is. */
    enum State {
        /** It was not sent yet, or did not get through. */
        NEW,
        /** It is being sent, or was when Almanac stopped, or its answer was lost. */
        SENDING,
        /** The environment has taken it; its effect is waited for. */
        SENT,
        COMPLETED,
        FAILED;

        boolean open() {
            return this != COMPLETED && this != FAILED;
        }

        OrderRequestStatus.State shown() {
            return switch (this) {
                case NEW, SENDING, SENT -> OrderRequestStatus.State.WAITING;
                case COMPLETED -> OrderRequestStatus.State.COMPLETED;
                case FAILED -> OrderRequestStatus.State.FAILED;
            };
        }
    }

    OrderRequestStatus status() {
        // why a first try failed is no answer to how it ended
        boolean failed = state == State.FAILED;
        return new OrderRequestStatus(
                key, order, state.shown(), failed ? code : null, failed ? message : null, requestedAt);
    }
}
