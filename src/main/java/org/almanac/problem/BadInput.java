package org.almanac.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request, or a file in it, cannot be understood; nothing has changed. */
public final class BadInput extends AlmanacException {

    public BadInput(ErrorCode code, String message) {
        this(code, message, null, List.of(), null);
    }

    public BadInput(ErrorCode code, String message, @Nullable String subject) {
        this(code, message, subject, List.of(), null);
    }

    public BadInput(
            ErrorCode code,
            String message,
            @Nullable String subject,
            List<ProblemDetailItem> items,
            @Nullable Throwable cause) {
        super(code, message, subject, items, cause);
    }
}
