package org.almanac.dualwrite.store;

import java.time.Instant;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.RequestStatus;
import org.jspecify.annotations.Nullable;

/** A row of {@code alm.dual_write_request}. */
record Request(
        String key,
        DualWriteOrder order,
        RequestStatus.State state,
        @Nullable String code,
        @Nullable String message,
        Instant requestedAt,
        Instant dueAt) {

    static Request accepted(String key, DualWriteOrder order, Instant now, Instant dueAt) {
        return new Request(key, order, RequestStatus.State.WAITING, null, null, now, dueAt);
    }

    Request ended(boolean failed, @Nullable String newCode, @Nullable String newMessage) {
        return new Request(
                key,
                order,
                failed ? RequestStatus.State.FAILED : RequestStatus.State.COMPLETED,
                newCode,
                newMessage,
                requestedAt,
                dueAt);
    }

    boolean waiting() {
        return state == RequestStatus.State.WAITING;
    }

    RequestStatus status() {
        return new RequestStatus(key, order, state, code, message, requestedAt);
    }
}
