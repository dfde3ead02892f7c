package org.almanac.dualwrite.link;

import org.jspecify.annotations.Nullable;

/**
 * What an order came to.
 *
 * @param state of the link afterwards
 * @param failed whether the request failed
 * @param code why it failed; null where there is none
 * @param message why it failed, or what else happened; null otherwise
 */
public record Outcome(
        LinkState state,
        boolean failed,
        @Nullable String code,
        @Nullable String message) {

    static Outcome done(LinkState state) {
        return new Outcome(state, false, null, null);
    }

    static Outcome done(LinkState state, @Nullable String message) {
        return new Outcome(state, false, null, message);
    }

    static Outcome failed(LinkState state, @Nullable String code, String message) {
        return new Outcome(state, true, code, message);
    }
}
