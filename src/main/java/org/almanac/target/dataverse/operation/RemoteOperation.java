package org.almanac.target.dataverse.operation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.almanac.target.embedded.Work;
import org.almanac.target.remote.RemoteRequest;
import org.almanac.target.remote.RequestRow;
import org.jspecify.annotations.Nullable;

/**
 * An operation on a real environment as it is kept.
 *
 * @param progress 0 to 100; never falls
 * @param importJob id under which the package is being imported; null until it is sent, and for what is no import
 * @param asyncOperation what the environment calls it; null until it has said so
 * @param exportJob under which an export's file is fetched; null for what is none
 * @param sentAt the environment's own time; null until it is sent
 * @param before null until it is sent
 * @param refused whether it came to a bad end because the environment said no
 * @param items causes of a bad end, or differences from the plan
 */
record RemoteOperation(
        RequestRow<Work> row,
        double progress,
        @Nullable UUID importJob,
        @Nullable UUID asyncOperation,
        @Nullable UUID exportJob,
        @Nullable Instant sentAt,
        @Nullable Before before,
        boolean refused,
        List<ProblemDetailItem> items)
        implements RemoteRequest<Work> {

    RemoteOperation {
        items = List.copyOf(items);
    }

    OperationStatus status() {
        String code = code();
        return new OperationStatus(
                new OperationKey(key()),
                shown(),
                progress,
                code == null ? null : ErrorCode.valueOf(code),
                message(),
                items);
    }

    private OperationState shown() {
        return switch (state()) {
            case NEW -> OperationState.WAITING;
            case SENDING, SENT -> OperationState.RUNNING;
            case COMPLETED -> OperationState.SUCCEEDED;
            case FAILED -> refused ? OperationState.REFUSED : OperationState.FAILED;
        };
    }
}
