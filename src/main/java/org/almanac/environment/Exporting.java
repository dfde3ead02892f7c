package org.almanac.environment;

import java.nio.file.Path;

/** Makes packages of unmanaged solutions. Each call is one transaction, or takes part in the caller's. */
public interface Exporting {

    /**
     * Exports a solution; the environment changes only where the version is to be raised.
     *
     * @param target a file that is written or replaced; after an error it is not there
     * @param operationKey kept in the history
     * @param progress told how far the work is
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT; UNKNOWN_SOLUTION (0x80048037)
     * @throws org.almanac.problem.Refusal EXPORT_REFUSED with the platform's number: 0x80048036 for a managed solution,
     *     0x80048048 for the default solution as managed, 0x80048538 for a solution with patches; also for a target version
     *     that is newer than the environment and for a file above the size limit. EXPORT_INCOMPLETE if a file of a component
     *     is not in the store
     */
    ExportResult export(
            EnvironmentName environment, ExportOptions options, Path target, String operationKey, Progress progress);
}
