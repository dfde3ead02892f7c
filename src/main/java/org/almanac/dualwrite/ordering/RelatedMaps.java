package org.almanac.dualwrite.ordering;

import java.util.*;
import org.almanac.dualwrite.*;

/** Related. */
public final class RelatedMaps {
    private RelatedMaps() {}

    public static List<MapPair> of(DualWriteSnapshot now, MapPair map, Set<MapPair> unticked) {
        throw new IllegalStateException("not yet");
    }
}
