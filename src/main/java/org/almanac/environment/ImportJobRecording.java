package org.almanac.environment;

import java.time.Instant;
import java.util.UUID;

/** Keeps the import jobs of embedded environments. Every call takes part in the caller's transaction. */
public interface ImportJobRecording {

    /**
     * An import that passed its validation begins. A job of the same operation goes on: its progress and start stay.
     *
     * @throws org.almanac.problem.Refusal IMPORT_JOB_EXISTS if the id belongs to another operation
     */
    void begin(EnvironmentName environment, Start start);

    /** What an import begins with. */
    record Start(UUID id, String operationKey, StagedPackage solutionPackage, Plan plan, Instant startedOn) {}

    /** The job is as far as this; it never falls, and a completed job stays as it is. */
    void progress(EnvironmentName environment, UUID id, double percent);

    /** The import has succeeded. */
    void succeeded(EnvironmentName environment, UUID id);

    /** The import has failed and nothing of it was kept. Without a job, as after a refused validation, nothing happens. */
    void failed(EnvironmentName environment, UUID id, ImportFailure failure);
}
