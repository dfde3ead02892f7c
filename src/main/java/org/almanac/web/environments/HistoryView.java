package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.almanac.environment.HistoryEntry;
import org.jspecify.annotations.Nullable;

/** One operation on the solutions of an environment. */
@Schema(name = "HistoryEntry", description = "One operation on the solutions of an environment")
record HistoryView(
        long id,

        @Schema(allowableValues = {"Import", "Uninstall", "Export", "Publish", "PublishAll"})
        String operation,

        @Schema(description = "The platform's number of the operation")
        int operationNumber,

        @Schema(allowableValues = {"None", "New", "Upgrade", "SingleStepUpgrade", "Update", "Delete"})
        String suboperation,

        @Schema(description = "The platform's number of the suboperation")
        int suboperationNumber,

        String solution,
        @Nullable String version,
        @Nullable String publisher,
        boolean managed,
        boolean patch,
        boolean overwriteCustomizations,
        @Nullable String packageName,
        @Nullable String packageVersion,
        Instant startedOn,

        @Schema(description = "Absent while running") @Nullable
        Instant endedOn,

        @Schema(description = "How long it took; absent while running") @Nullable
        Double totalSeconds,

        @Schema(description = "Whether it succeeded; absent while running") @Nullable
        Boolean result,

        @Nullable String errorCode,
        @Nullable String message,

        @Schema(description = "How many components changed effectively")
        int changes,

        @Schema(description = "What the records of an operation have in common") @Nullable
        String operationKey) {

    static HistoryView of(HistoryEntry entry) {
        return new HistoryView(
                entry.id(),
                entry.operation().label(),
                entry.operation().number(),
                entry.suboperation().label(),
                entry.suboperation().number(),
                entry.solution(),
                entry.version(),
                entry.publisher(),
                entry.managed(),
                entry.patch(),
                entry.overwriteCustomizations(),
                entry.packageName(),
                entry.packageVersion(),
                entry.startedOn(),
                entry.endedOn(),
                entry.totalSeconds(),
                entry.result(),
                entry.errorCode(),
                entry.message(),
                entry.changes(),
                entry.operationKey());
    }
}
