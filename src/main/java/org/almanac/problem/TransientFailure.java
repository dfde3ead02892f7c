package org.almanac.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same call may succeed later. */
public final class TransientFailure extends AlmanacException {

    public TransientFailure(ErrorCode code, String message) {
        this(code, message, null, List.of(), null);
    }

    public TransientFailure(ErrorCode code, String message, @Nullable String subject) {
        this(code, message, subject, List.of(), null);
    }

    public TransientFailure(
            ErrorCode code,
            String message,
            @Nullable String subject,
            List<ProblemDetailItem> items,
            @Nullable Throwable cause) {
        super(code, message, subject, items, cause);
    }
}
