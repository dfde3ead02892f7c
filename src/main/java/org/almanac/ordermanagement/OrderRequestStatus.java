package org.almanac.ordermanagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a request is.
 *
 * @param code why it failed; null where there is none
 * @param message why it failed; null otherwise
 */
public record OrderRequestStatus(
        String key,
        OrderManagementOrder order,
        State state,
        @Nullable String code,
        @Nullable String message,
        Instant requestedAt) {

    public enum State {
        WAITING,
        COMPLETED,
        FAILED
    }
}
