package org.almanac.dualwrite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a request is (dual-write-and-order-management 1.6: progress and failure belong to the request, not to the map).
 *
 * @param code why it failed, such as {@code DIPV1022}; null where there is none
 * @param message why it failed; or what it came to beside what was asked for, such as changes that were lost; null otherwise
 */
public record RequestStatus(
        String key,
        DualWriteOrder order,
        State state,
        @Nullable String code,
        @Nullable String message,
        Instant requestedAt) {

    /** With the gateway's numbers. */
    public enum State {
        WAITING(1),
        COMPLETED(2),
        FAILED(3);

        private final int number;

        State(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }
}
