package org.almanac.target.remote;

import java.time.Instant;
import org.almanac.environment.EnvironmentName;
import org.jspecify.annotations.Nullable;

/**
 * What each adapter keeps of an order.
 *
 * @param place grows with each order of the table
 * @param tries how often it was tried to send it
 * @param due when something is to be done about it
 * @param code why it failed; null where there is none
 * @param message why it failed, or why the last try to send it did; null for neither
 */
public record RequestRow<O>(
        long place,
        EnvironmentName environment,
        String key,
        O order,
        RequestState state,
        int tries,
        Instant due,
        @Nullable String code,
        @Nullable String message,
        Instant requestedAt) {}
