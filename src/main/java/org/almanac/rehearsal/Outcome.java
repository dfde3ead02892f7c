package org.almanac.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * What an order came to.
 *
 * @param state of the service afterwards
 * @param failed whether the request failed
 * @param code why it failed; null where there is none
 * @param message why it failed, or what else happened; null otherwise
 */
public record Outcome<S extends Object>(
        S state,
        boolean failed,
        @Nullable String code,
        @Nullable String message) {

    public static <S extends Object> Outcome<S> done(S state) {
        return new Outcome<>(state, false, null, null);
    }

    public static <S extends Object> Outcome<S> failed(S state, @Nullable String code, String message) {
        return new Outcome<>(state, true, code, message);
    }
}
