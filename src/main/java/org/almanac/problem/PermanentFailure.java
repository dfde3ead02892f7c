package org.almanac.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same call fails until somebody changes something outside Almanac. */
public final class PermanentFailure extends AlmanacException {

    public PermanentFailure(ErrorCode code, String message) {
        this(code, message, null, List.of(), null);
    }

    public PermanentFailure(ErrorCode code, String message, @Nullable String subject) {
        this(code, message, subject, List.of(), null);
    }

    public PermanentFailure(
            ErrorCode code,
            String message,
            @Nullable String subject,
            List<ProblemDetailItem> items,
            @Nullable Throwable cause) {
        super(code, message, subject, items, cause);
    }
}
