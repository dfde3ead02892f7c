package org.almanac.web.dualwrite;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.TableMap;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which table maps are asked for.
 *
 * @param name part of the display name, compared without regard to case; null for all
 * @param state word or code; null for all
 */
record MapFilter(@Nullable String name, @Nullable String state) implements Predicate<TableMap> {

    private static final Pattern CODE = Pattern.compile("\\d{1,3}");

    /** @throws org.almanac.problem.BadInput MALFORMED_REQUEST for a state that is neither a word nor a code */
    static MapFilter of(@Nullable String name, @Nullable String state) {
        if (state != null && !CODE.matcher(state).matches()) {
            Words.parse(StateWord.class, state, "state");
        }
        return new MapFilter(name == null ? null : name.strip().toLowerCase(Locale.ROOT), state);
    }

    @Override
    public boolean test(TableMap map) {
        return (name == null || map.pair().key().contains(name))
                && (state == null || state.equals(map.state().code()) || state.equals(word(map.state())));
    }

    /** A state as the API writes it; a code that nobody has documented stays as it is. */
    static String word(MapState state) {
        return Arrays.stream(StateWord.values())
                .map(Words::of)
                .filter(word -> word.replace('-', ' ').equalsIgnoreCase(state.label()))
                .findFirst()
                .orElse(state.code());
    }

    /** The labels of {@link MapState}. */
    enum StateWord {
        NONE,
        NOT_RUNNING,
        INITIALIZING,
        RESUMING,
        RUNNING,
        PAUSED
    }
}
