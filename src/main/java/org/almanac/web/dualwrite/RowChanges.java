package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.dualwrite.RowChange;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;

/** Rows that are changed on one side. */
@Schema(name = "RehearsedRowChanges", description = "Rows that are changed on one side")
record RowChanges(
        @Schema(example = "accounts - Customers V3", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String map,

        @Schema(description = "1000 at most") @Nullable List<Change> changes) {

    /** A row and what it was changed to. */
    @Schema(name = "RehearsedRowChange")
    record Change(
            @Schema(example = "US-001") @Nullable String record,
            @Nullable String value,

            @Schema(description = "What it takes in a queue") @Nullable
            Long bytes) {}

    private static final long USUAL_BYTES = 1000;

    List<RowChange> list() {
        return Given.list(changes, "changes").stream().map(RowChanges::of).toList();
    }

    private static RowChange of(Change change) {
        long bytes = change.bytes() == null ? USUAL_BYTES : change.bytes();
        if (bytes < 0) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "A change has no negative size.", "changes.bytes");
        }
        String value = change.value();
        return new RowChange(Fields.required(change.record(), "changes.record"), value == null ? "" : value, bytes);
    }
}
