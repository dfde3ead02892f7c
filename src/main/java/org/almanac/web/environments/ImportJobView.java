package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.ImportJob;
import org.jspecify.annotations.Nullable;

/** The record of an import that got past its validation. */
@Schema(name = "ImportJob", description = "The record of an import that got past its validation")
record ImportJobView(
        String id,
        String solution,
        String version,

        @Schema(allowableValues = {"ImportInstall", "ImportUpgrade", "ImportHolding"})
        String importContext,

        @Schema(example = "Update") String operationContext,

        @Schema(description = "0 to 100; says nothing about success")
        double progress,

        Instant startedOn,

        @Schema(description = "Absent while running") @Nullable
        Instant completedOn,

        @Schema(
                description = "Absent while running",
                allowableValues = {"success", "failure"})
        @Nullable
        String result,

        @Schema(description = "The platform's number", example = "0x8004801D") @Nullable
        String errorCode,

        @Nullable String errorText,

        @Schema(description = "What the records of an operation have in common")
        String operationKey) {

    static ImportJobView of(ImportJob job) {
        ImportFailure failure = job.failure();
        return new ImportJobView(
                job.id().toString(),
                job.solution(),
                job.version(),
                job.importContext().label(),
                job.operationContext().label(),
                job.progress(),
                job.startedOn(),
                job.completedOn(),
                result(job),
                failure == null ? null : failure.hex(),
                failure == null ? null : failure.text(),
                job.operationKey());
    }

    private static @Nullable String result(ImportJob job) {
        if (!job.completed()) {
            return null;
        }
        return job.succeeded() ? "success" : "failure";
    }
}
