package org.almanac.web.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Constants as the API writes them: lower case, with hyphens, such as {@code awaiting-approval}. */
public final class Words {

    private static final int SHOWN = 60;

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant that a word stands for; null for no word.
     *
     * @param field name of the field or parameter, for the message
     * @throws BadInput MALFORMED_REQUEST with the words that are allowed
     */
    public static <E extends Enum<E>> @Nullable E parse(Class<E> type, @Nullable String word, String field) {
        if (word == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(word)) {
                return constant;
            }
        }
        throw new BadInput(
                ErrorCode.MALFORMED_REQUEST,
                "'" + shown(word) + "' is not allowed for '" + field + "'; allowed are " + allowed(type) + ".",
                field);
    }

    /** As {@link #parse}, with a constant for no word. */
    public static <E extends Enum<E>> E parse(Class<E> type, @Nullable String word, String field, E absent) {
        E parsed = parse(type, word, field);
        return parsed == null ? absent : parsed;
    }

    /** What a message repeats of a value that somebody has sent. */
    public static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    private static <E extends Enum<E>> String allowed(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    }
}
