package org.almanac.environment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One solution operation, in the terms of the platform's solution history (dataverse-semantics 6).
 *
 * @param patch whether the package is a patch
 * @param packageName unique name in the package, which a staged upgrade does not share with its solution; null without a
 *     package
 * @param endedOn null while running
 * @param result whether it succeeded; null while running
 * @param errorCode the platform's number in hexadecimal where the failure has one, otherwise Almanac's stable code
 * @param changes how many components changed effectively; 0 for the same version again
 * @param operationKey the key under which it was submitted, by which the records of an operation belong together
 */
public record HistoryEntry(
        long id,
        HistoryOperation operation,
        HistorySuboperation suboperation,
        String solution,
        @Nullable String version,
        @Nullable String publisher,
        boolean managed,
        boolean patch,
        boolean overwriteCustomizations,
        @Nullable String packageName,
        @Nullable String packageVersion,
        Instant startedOn,
        @Nullable Instant endedOn,
        @Nullable Boolean result,
        @Nullable String errorCode,
        @Nullable String message,
        int changes,
        @Nullable String operationKey) {

    /** How long it took, in seconds; null while running. */
    public @Nullable Double totalSeconds() {
        return endedOn == null ? null : Duration.between(startedOn, endedOn).toMillis() / 1000.0;
    }
}
