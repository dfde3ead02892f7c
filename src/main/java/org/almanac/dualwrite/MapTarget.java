package org.almanac.dualwrite;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one table map is to be like.
 *
 * @param version the saved version that is to be the chosen one; null to leave it as it is
 * @param state {@link MapState#RUNNING}, {@link MapState#STOPPED} or {@link MapState#PAUSED}; another one stands for a map that was
 *     found in it and stays
 * @param initialSync whether all existing rows are copied when it is started
 * @param meanwhile what becomes of it while others change
 */
public record MapTarget(
        MapPair pair, @Nullable UUID version, MapState state, boolean initialSync, Meanwhile meanwhile) {

    /** What becomes of a running map while maps that it needs are being changed. */
    public enum Meanwhile {
        /** Nothing, unless it changes itself. */
        UNTOUCHED,
        /** It is paused, and resumed afterwards: its changes are queued. */
        PAUSED,
        /** It is stopped, and started afterwards: changes made in between are not replicated. */
        STOPPED
    }

    public MapTarget(MapPair pair, @Nullable UUID version, MapState state, boolean initialSync) {
        this(pair, version, state, initialSync, Meanwhile.UNTOUCHED);
    }

    /** Whether it is to replicate in the end. */
    public boolean running() {
        return state.equals(MapState.RUNNING);
    }

    /** The same with or without the copying of existing rows. */
    public MapTarget withInitialSync(boolean wanted) {
        return new MapTarget(pair, version, state, wanted, meanwhile);
    }

    /** The same with another fate while others change. */
    public MapTarget withMeanwhile(Meanwhile fate) {
        return new MapTarget(pair, version, state, initialSync, fate);
    }
}
