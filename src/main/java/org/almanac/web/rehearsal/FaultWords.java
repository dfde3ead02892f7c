package org.almanac.web.rehearsal;

import java.util.Objects;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** What requests say about a fault of any service, beside what it hits. */
public record FaultWords(
        @Nullable String order,
        @Nullable Integer times,
        @Nullable String code,
        @Nullable String message,
        @Nullable String mode) {

    /** The same, read; what was absent is as it usually is. */
    public record Read<K extends Enum<K>, M extends Enum<M>>(K kind, int times, String code, String message, M mode) {}

    /**
     * Reads them as the service writes its kinds of orders and modes of faults.
     *
     * @param usual the mode where none is said
     * @throws BadInput MALFORMED_REQUEST without order or code, for fewer than one time, or for words that are not allowed
     */
    public <K extends Enum<K>, M extends Enum<M>> Read<K, M> read(Class<K> kinds, M usual) {
        String kind = Fields.required(order, "order");
        if (times != null && times < 1) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "A fault hits at least once.", "times");
        }
        return new Read<>(
                Objects.requireNonNull(Words.parse(kinds, kind, "order")),
                times == null ? 1 : times,
                Fields.required(code, "code"),
                message == null ? "The rehearsal was told to fail." : message,
                Words.parse(usual.getDeclaringClass(), mode, "mode", usual));
    }
}
