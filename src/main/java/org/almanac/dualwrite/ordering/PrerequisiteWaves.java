package org.almanac.dualwrite.ordering;

import java.util.*;
import java.util.function.Function;
import org.almanac.dualwrite.*;

/** Waves. */
public final class PrerequisiteWaves {
    private PrerequisiteWaves() {}

    public static StartOrder order(
            Collection<MapPair> maps, Function<MapPair, ? extends Collection<MapPair>> prerequisites) {
        throw new IllegalStateException("not yet");
    }
}
