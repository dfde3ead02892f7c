package org.almanac.dualwrite.planning;

import java.util.UUID;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.MappingDifference;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a map that the wish is about.
 *
 * @param map as it is; null for a new one
 * @param version that it is to have; null if none
 * @param definition of that version; null if it is not asked for because nothing is done to the map
 * @param difference from the present definition; null where there is none, or nothing changes
 * @param content whether the present version itself gets another content
 * @param keys whether the key of its entity set changes
 * @param runs whether it is to run
 */
record MapChange(
        MapPair pair,
        @Nullable TableMap map,
        @Nullable TableMapVersion version,
        @Nullable SavedMap definition,
        @Nullable MappingDifference difference,
        boolean content,
        boolean keys,
        boolean runs) {

    boolean switches() {
        return version != null && !version.id().equals(applied());
    }

    @Nullable
    UUID applied() {
        return map == null ? null : map.applied();
    }

    /** Whether it never had a version that ran. */
    boolean fresh() {
        return map == null || map.applied() == null || map.project() == null;
    }

    boolean running() {
        return map != null && map.state().equals(MapState.RUNNING);
    }

    boolean touched() {
        return map == null || switches() || content || keys || running() && !runs;
    }

    /** Whether it is started: what runs or is on its way to running by itself needs that only if it is stopped before. */
    boolean starts() {
        boolean underWay = running() || map != null && map.state().passing();
        return runs && (touched() || !underWay);
    }

    /** Whether anything is done to it. */
    boolean concerned() {
        return touched() || starts();
    }

    MapTarget target() {
        UUID id = version == null ? applied() : version.id();
        return new MapTarget(pair, id, runs ? MapState.RUNNING : MapState.STOPPED, false);
    }
}
