package org.almanac.web.rehearsal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** How long things take in a rehearsal, as requests say it; what is absent takes no time. */
public final class Delays {

    private Delays() {}

    /** By the words for the kinds, in their order. */
    public static Map<String, Duration> words(Map<? extends Enum<?>, Duration> delays) {
        Map<String, Duration> words = new TreeMap<>();
        delays.forEach((kind, delay) -> words.put(Words.of(kind), delay));
        return words;
    }

    /**
     * The other way round.
     *
     * @throws BadInput MALFORMED_REQUEST for a word that is no kind, or a negative time
     */
    public static <K extends Enum<K>> Map<K, Duration> kinds(Class<K> kinds, @Nullable Map<String, Duration> delays) {
        Map<K, Duration> found = new EnumMap<>(kinds);
        if (delays != null) {
            delays.forEach((word, delay) ->
                    found.put(Objects.requireNonNull(Words.parse(kinds, word, "pace.delays")), notNegative(delay)));
        }
        return found;
    }

    /** The time, or none; a problem MALFORMED_REQUEST when it is negative. */
    public static Duration notNegative(@Nullable Duration duration) {
        if (duration != null && duration.isNegative()) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "Nothing takes less than no time.", "pace");
        }
        return duration == null ? Duration.ZERO : duration;
    }
}
