package org.almanac.target;

import java.util.List;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/**
 * What an environment says of an operation.
 *
 * @param progress 0 to 100; rises while running, says nothing about success
 * @param code set when refused or failed
 * @param message what happened, for people; null while running
 */
public record OperationStatus(
        OperationKey key,
        OperationState state,
        double progress,
        @Nullable ErrorCode code,
        @Nullable String message,
        List<ProblemDetailItem> items) {

    public OperationStatus {
        items = List.copyOf(items);
    }
}
