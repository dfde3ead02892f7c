package org.almanac.environment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the import jobs of environments. Unknown environments are answered with UNKNOWN_ENVIRONMENT. */
public interface ImportJobs {

    /** Newest first. */
    List<ImportJob> list(EnvironmentName environment, int limit);

    /**
     * By id.
     *
     * @param after only those with a higher id; null for all
     */
    List<ImportJob> byId(EnvironmentName environment, @Nullable UUID after, int limit);

    /** @throws org.almanac.problem.BadInput UNKNOWN_IMPORT_JOB also for an import that was refused in validation */
    ImportJob get(EnvironmentName environment, UUID id);

    /** The newest job whose operation's key begins so. */
    Optional<ImportJob> newest(EnvironmentName environment, String operationKeyPrefix);

    /**
     * The job data as XML (dataverse-semantics 3.6), as far as the job is.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_IMPORT_JOB
     */
    JobDocument data(EnvironmentName environment, UUID id);

    /**
     * The formatted log: XML Spreadsheet 2003, which spreadsheet programs open.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_IMPORT_JOB
     */
    JobDocument log(EnvironmentName environment, UUID id);
}
