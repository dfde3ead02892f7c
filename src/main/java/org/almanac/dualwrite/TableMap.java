package org.almanac.dualwrite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table map of a link: all its saved versions, and what it does now.
 *
 * @param versions that were applied to the link, newest first
 * @param applied id of the chosen version; null before one was chosen
 * @param project the gateway's {@code pid}; null until the map was initialized
 * @param prerequisites maps that should run before it, in order
 * @param pausedSince null unless paused
 * @param queued changes that wait while it is paused or resuming
 * @param catchUpErrors changes that could not be caught up with and can be tried again
 * @param lastError of its last request; null where that succeeded
 * @param alarms what somebody should look at, such as records that are blocked because a pause lasts too long
 * @param lastSync its last initial sync; null where it had none
 */
public record TableMap(
        MapPair pair,
        List<TableMapVersion> versions,
        @Nullable UUID applied,
        LiveVersion live,
        MapState state,
        Set<MapAction> actions,
        @Nullable UUID project,
        List<MapPair> prerequisites,
        List<ValidationIssue> issues,
        @Nullable Instant pausedSince,
        long queued,
        long catchUpErrors,
        @Nullable String lastError,
        List<String> alarms,
        @Nullable InitialSync lastSync) {

    public TableMap {
        versions = List.copyOf(versions);
        actions = Set.copyOf(actions);
        prerequisites = List.copyOf(prerequisites);
        issues = List.copyOf(issues);
        alarms = List.copyOf(alarms);
    }

    /** A map without alarms that had no initial sync. */
    public TableMap(
            MapPair pair,
            List<TableMapVersion> versions,
            @Nullable UUID applied,
            LiveVersion live,
            MapState state,
            Set<MapAction> actions,
            @Nullable UUID project,
            List<MapPair> prerequisites,
            List<ValidationIssue> issues,
            @Nullable Instant pausedSince,
            long queued,
            long catchUpErrors,
            @Nullable String lastError) {
        this(
                pair,
                versions,
                applied,
                live,
                state,
                actions,
                project,
                prerequisites,
                issues,
                pausedSince,
                queued,
                catchUpErrors,
                lastError,
                List.of(),
                null);
    }

    public boolean allows(MapAction action) {
        return actions.contains(action);
    }

    /** The chosen version, unless none is or its row is gone. */
    public Optional<TableMapVersion> appliedVersion() {
        return versions.stream().filter(version -> version.id().equals(applied)).findFirst();
    }
}
