package org.almanac.dualwrite;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done to a table map (dual-write-and-order-management 1.6, 4). */
public enum MapAction {
    START("1"),
    STOP("4"),
    PAUSE("5"),
    RESUME("6"),
    INITIALIZE("8"),
    /** Offered while resuming; its code is not public. */
    SKIP_TO_LIVE(null);

    private final @Nullable String code;

    MapAction(@Nullable String code) {
        this.code = code;
    }

    /** The gateway's code; null where it is not public. */
    public @Nullable String code() {
        return code;
    }

    /** What a state allows. */
    public static Set<MapAction> allowedIn(MapState state, boolean initialized) {
        if (!initialized) {
            return Set.of(INITIALIZE);
        }
        return switch (state.code()) {
            case "1", "6" -> Set.of(START);
            case "3" -> Set.of(SKIP_TO_LIVE);
            case "4" -> Set.of(STOP, PAUSE);
            case "5" -> Set.of(RESUME);
            default -> Set.of();
        };
    }
}
