package org.almanac.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a well-formed request is no; nothing has changed. */
public final class Refusal extends AlmanacException {

    public Refusal(ErrorCode code, String message) {
        this(code, message, null, List.of(), null);
    }

    public Refusal(ErrorCode code, String message, @Nullable String subject) {
        this(code, message, subject, List.of(), null);
    }

    public Refusal(
            ErrorCode code,
            String message,
            @Nullable String subject,
            List<ProblemDetailItem> items,
            @Nullable Throwable cause) {
        super(code, message, subject, items, cause);
    }
}
