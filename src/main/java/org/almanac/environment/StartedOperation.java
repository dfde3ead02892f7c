package org.almanac.environment;

import java.time.Instant;
import org.almanac.solution.PackageManifest;
import org.jspecify.annotations.Nullable;

/**
 * An operation on the solutions of an environment as far as it is known while it runs.
 *
 * @param solution unique name; {@code Default} for publishing everything
 * @param packageName unique name in the package; null without one
 * @param operationKey the key under which it was submitted
 */
public record StartedOperation(
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
        String operationKey) {

    /** The platform publishes through the solution that holds everything. */
    private static final String EVERYTHING = "Default";

    /** An import of a package. */
    public static StartedOperation importing(
            PackageManifest manifest,
            HistorySuboperation suboperation,
            boolean overwriteCustomizations,
            Instant startedOn,
            String operationKey) {
        return new StartedOperation(
                HistoryOperation.IMPORT,
                suboperation,
                manifest.uniqueName(),
                manifest.version().text(),
                manifest.publisher().uniqueName(),
                manifest.managed(),
                manifest.patchOf().isPresent(),
                overwriteCustomizations,
                manifest.uniqueName(),
                manifest.version().text(),
                startedOn,
                operationKey);
    }

    /**
     * An operation without a package that anybody has read.
     *
     * @param solution unique name; null for all solutions
     */
    public static StartedOperation of(
            HistoryOperation operation, @Nullable String solution, Instant startedOn, String operationKey) {
        return new StartedOperation(
                operation,
                HistorySuboperation.NONE,
                solution == null ? EVERYTHING : solution,
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                startedOn,
                operationKey);
    }
}
