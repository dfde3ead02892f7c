package org.almanac.rehearsal;

import java.util.Objects;
import java.util.function.Supplier;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A value, or why there is none; exactly one of the two. */
record Answer<T extends Object>(@Nullable T value, @Nullable AlmanacException problem) {

    /** Only what has changed nothing is kept as a value. */
    static <T extends Object> Answer<T> of(Supplier<T> question) {
        try {
            return new Answer<>(question.get(), null);
        } catch (Refusal | BadInput e) {
            return new Answer<>(null, e);
        }
    }

    T get() {
        if (problem != null) {
            throw problem;
        }
        return Objects.requireNonNull(value);
    }
}
