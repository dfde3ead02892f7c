package org.almanac.environment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One solution operation, in the terms of the platform's solution history (dataverse-semantics 6).
 *
 * @param operation {@code Import}, {@code Publish} …
 * @param suboperation {@code New}, {@code Update}, {@code None} …
 * @param result whether it succeeded
 * @param changes how many components changed effectively; 0 for the same version again
 * @param operationKey the key under which it was submitted
 */
public record HistoryEntry(
        long id,
        String operation,
        String suboperation,
        String solution,
        @Nullable String version,
        @Nullable String publisher,
        boolean managed,
        boolean overwriteCustomizations,
        Instant startedOn,
        Instant endedOn,
        boolean result,
        @Nullable String errorCode,
        @Nullable String message,
        int changes,
        @Nullable String operationKey) {}
