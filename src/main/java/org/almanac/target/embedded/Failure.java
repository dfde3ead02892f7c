package org.almanac.target.embedded;

import java.util.List;
import org.almanac.environment.ImportFailure;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.target.OperationState;
import org.jspecify.annotations.Nullable;

/**
 * Why an operation ended badly.
 *
 * @param state refused or failed
 * @param platform the same in the platform's words; null where it has none
 */
record Failure(
        OperationState state,
        ErrorCode code,
        String message,
        List<ProblemDetailItem> items,
        @Nullable ImportFailure platform) {

    /** What the history names as its code. */
    String historyCode() {
        return platform == null ? code.code() : platform.hex();
    }
}
