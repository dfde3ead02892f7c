package org.almanac.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that was accepted.
 *
 * @param code why it failed; null where there is none
 * @param message why it failed, or what else happened; null otherwise
 * @param dueAt when it is carried out, by whoever looks then
 */
public record Request<O extends Object>(
        String key,
        O order,
        State state,
        @Nullable String code,
        @Nullable String message,
        Instant requestedAt,
        Instant dueAt) {

    /** How far it is. */
    public enum State {
        WAITING,
        COMPLETED,
        FAILED
    }

    static <O extends Object> Request<O> accepted(KeyedOrder<O> wanted, Instant now, Instant dueAt) {
        return new Request<>(wanted.key(), wanted.order(), State.WAITING, null, null, now, dueAt);
    }

    Request<O> ended(Outcome<?> outcome) {
        return new Request<>(
                key,
                order,
                outcome.failed() ? State.FAILED : State.COMPLETED,
                outcome.code(),
                outcome.message(),
                requestedAt,
                dueAt);
    }

    boolean due(Instant now) {
        return !dueAt.isAfter(now);
    }
}
