package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Records to be added to a solution. */
@Schema(name = "OrderRecordsToAdd", description = "Records to be added to a solution")
record RecordFields(
        @Schema(description = "Ids or names", example = "[\"Order header validation policy\"]") @Nullable
        List<String> records,

        @Schema(description = "All rules and their policies, also of archived versions", defaultValue = "false")
        @Nullable
        Boolean allRules,

        @Schema(description = "Everything that the records need as well", defaultValue = "false") @Nullable
        Boolean closure) {

    List<String> named() {
        if (records != null && records.stream().anyMatch(Objects::isNull)) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "'records' has an entry that is null.", "records");
        }
        List<String> named = records == null ? List.of() : List.copyOf(records);
        if (named.isEmpty() && !everyRule()) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST, "'records' names none, and 'allRules' is not set.", "records");
        }
        return named;
    }

    boolean everyRule() {
        return Boolean.TRUE.equals(allRules);
    }

    boolean closed() {
        return Boolean.TRUE.equals(closure);
    }
}
