package org.almanac.target.gateway;

import java.time.Instant;
import java.util.Set;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.environment.EnvironmentName;
import org.jspecify.annotations.Nullable;

/**
 * An order to the gateway as Almanac keeps it.
 *
 * @param requestId the gateway's id of it; null until it has said one
 * @param known ids of requests that the gateway knew before the order was sent; any other one may be this
 * @param note what the call wanted to be kept
 * @param tries how often it was tried to send it
 * @param due when something is to be done about it
 */
record GatewayRequest(
        long place,
        EnvironmentName environment,
        String key,
        DualWriteOrder order,
        State state,
        @Nullable String requestId,
        Set<String> known,
        String note,
        int tries,
        Instant due,
        @Nullable String code,
        @Nullable String message,
        Instant requestedAt) {

    /** How far it is. */
    enum State {
        /** It was not sent yet, or did not get through. */
        NEW,
        /** It is being sent, or was when Almanac stopped, or its answer was lost. */
        SENDING,
        /** The gateway has it. */
        SENT,
        COMPLETED,
        FAILED;

        boolean open() {
            return this != COMPLETED && this != FAILED;
        }

        RequestStatus.State shown() {
            return switch (this) {
                case NEW, SENDING, SENT -> RequestStatus.State.WAITING;
                case COMPLETED -> RequestStatus.State.COMPLETED;
                case FAILED -> RequestStatus.State.FAILED;
            };
        }
    }

    RequestStatus status() {
        return new RequestStatus(key, order, state.shown(), code, message, requestedAt);
    }
}
