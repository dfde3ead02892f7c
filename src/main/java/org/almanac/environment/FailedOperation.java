package org.almanac.environment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operation that left nothing behind but this record.
 *
 * @param operation {@code Import}, {@code Publish} or {@code Uninstall}
 * @param solution unique name; {@code Default} for publishing everything
 * @param code stable code of the error
 */
public record FailedOperation(
        String operation,
        String solution,
        @Nullable String version,
        boolean managed,
        Instant startedOn,
        String code,
        String message,
        String operationKey) {}
