package org.almanac.dualwrite;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.almanac.dualwrite.live.LiveVersions;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a map is live, as far as it can be known (dual-write-and-order-management 1.5).
 *
 * @param version null unless live
 * @param id of the saved version; null where it cannot be attributed, or its row was deleted
 * @param reason why it is not known, or what is odd; null otherwise
 */
public record LiveVersion(
        Kind kind,
        @Nullable MapVersion version,
        @Nullable UUID id,
        @Nullable String reason) {

    /**
     * The live version of a map.
     *
     * @param saved all saved versions of the map, of all publishers
     * @param rows run-time configurations of Dataverse, of this map and others
     * @param template what the gateway says is applied, which is the better source; null without a gateway
     */
    public static LiveVersion of(
            MapPair pair,
            List<TableMapVersion> saved,
            Collection<RuntimeConfiguration> rows,
            @Nullable AppliedTemplate template) {
        return LiveVersions.of(pair, saved, rows, template);
    }

    /** How sure it is. */
    public enum Kind {
        /** It replicates now, or is paused. */
        LIVE,
        /** It was chosen and does not replicate. */
        CHOSEN,
        /** There is no sign of it, which does not mean that the map is stopped. */
        UNKNOWN
    }
}
