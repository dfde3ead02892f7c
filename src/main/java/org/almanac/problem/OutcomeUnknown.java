package org.almanac.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call was sent and its answer is missing: ask the environment before anything is sent again. */
public final class OutcomeUnknown extends AlmanacException {

    public OutcomeUnknown(ErrorCode code, String message) {
        this(code, message, null, List.of(), null);
    }

    public OutcomeUnknown(ErrorCode code, String message, @Nullable String subject) {
        this(code, message, subject, List.of(), null);
    }

    public OutcomeUnknown(
            ErrorCode code,
            String message,
            @Nullable String subject,
            List<ProblemDetailItem> items,
            @Nullable Throwable cause) {
        super(code, message, subject, items, cause);
    }
}
