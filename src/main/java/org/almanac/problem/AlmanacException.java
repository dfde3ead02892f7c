package org.almanac.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error with a stable code, the thing it is about and, where there are several causes, each of them. */
public abstract sealed class AlmanacException extends RuntimeException
        permits Refusal, BadInput, TransientFailure, PermanentFailure, OutcomeUnknown {

    private final ErrorCode code;
    private final @Nullable String subject;
    private final List<ProblemDetailItem> items;

    protected AlmanacException(
            ErrorCode code,
            String message,
            @Nullable String subject,
            List<ProblemDetailItem> items,
            @Nullable Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.code = code;
        this.subject = subject;
        this.items = List.copyOf(items);
    }

    public ErrorCode code() {
        return code;
    }

    /** What the error is about: the name of an environment, package, component, field or file. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** The single causes, in the order in which they were found; empty where the message says it all. */
    public List<ProblemDetailItem> items() {
        return items;
    }

    /** The message is always present. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
