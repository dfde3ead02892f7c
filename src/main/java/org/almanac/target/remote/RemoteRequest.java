package org.almanac.target.remote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order to a remote environment as Almanac keeps it; an adapter adds what only it knows. */
public interface RemoteRequest<O> {

    /** What each adapter keeps. */
    RequestRow<O> row();

    default String key() {
        return row().key();
    }

    default O order() {
        return row().order();
    }

    default RequestState state() {
        return row().state();
    }

    /** How often it was tried to send it. */
    default int tries() {
        return row().tries();
    }

    /** When something is to be done about it. */
    default Instant due() {
        return row().due();
    }

    default @Nullable String code() {
        return row().code();
    }

    default @Nullable String message() {
        return row().message();
    }

    default Instant requestedAt() {
        return row().requestedAt();
    }
}
