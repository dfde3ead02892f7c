package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.almanac.environment.HistoryEntry;
import org.jspecify.annotations.Nullable;

/** One operation on the solutions of an environment. */
@Schema(name = "HistoryEntry", description = "One operation on the solutions of an environment")
record HistoryView(
        long id,
        @Schema(example = "Import") String operation,
        @Schema(example = "New") String suboperation,
        String solution,
        @Nullable String version,
        @Nullable String publisher,
        boolean managed,
        boolean overwriteCustomizations,
        Instant startedOn,
        Instant endedOn,
        @Schema(description = "Whether it succeeded") boolean result,
        @Nullable String errorCode,
        @Nullable String message,

        @Schema(description = "How many components changed effectively")
        int changes,

        @Nullable String operationKey) {

    static HistoryView of(HistoryEntry entry) {
        return new HistoryView(
                entry.id(),
                entry.operation(),
                entry.suboperation(),
                entry.solution(),
                entry.version(),
                entry.publisher(),
                entry.managed(),
                entry.overwriteCustomizations(),
                entry.startedOn(),
                entry.endedOn(),
                entry.result(),
                entry.errorCode(),
                entry.message(),
                entry.changes(),
                entry.operationKey());
    }
}
