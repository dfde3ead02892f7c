package org.almanac.environment.state;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something before and after; null where it was not there, or will not be.
 *
 * @param <T> what is replaced
 */
public record Replaced<T>(@Nullable T before, @Nullable T after) {

    public Replaced {
        if (before == null && after == null) {
            throw new IllegalArgumentException("something was there before or is there after");
        }
    }

    public static <T> Replaced<T> added(T after) {
        return new Replaced<>(null, after);
    }

    public static <T> Replaced<T> removed(T before) {
        return new Replaced<>(before, null);
    }

    Replaced<T> inverse() {
        return new Replaced<>(after, before);
    }

    StateSum appliedTo(StateSum sum, Function<T, String> entry) {
        StateSum less = before == null ? sum : sum.minus(entry.apply(before));
        return after == null ? less : less.plus(entry.apply(after));
    }
}
