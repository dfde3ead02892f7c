package org.almanac.dualwrite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** Saved versions and maps of a link for tests. */
public final class Saved {

    public static final MapPair CUSTOMERS = MapPair.parse("accounts - Customers V3");

    private Saved() {}

    /** A managed version of customers. */
    public static TableMapVersion version(int id, String publisher, String version) {
        return of(CUSTOMERS, id, publisher, version, true, false);
    }

    public static TableMapVersion of(
            MapPair pair, int id, String publisher, String version, boolean managed, boolean customized) {
        return new TableMapVersion(
                id(id),
                pair,
                publisher,
                MapVersion.parse(version),
                "ctso_[" + pair.displayName() + ']',
                managed,
                customized,
                MapDirection.BOTH,
                Sha256.of(version.getBytes(StandardCharsets.UTF_8)),
                List.of(managed ? "Maps" : "Active"));
    }

    public static UUID id(int id) {
        return new UUID(0, id);
    }

    /** A map of a link that runs. */
    public static TableMap map(MapPair pair, List<TableMapVersion> versions, LiveVersion live) {
        return new TableMap(
                pair,
                versions,
                live.id(),
                live,
                MapState.RUNNING,
                MapAction.allowedIn(MapState.RUNNING, true),
                new UUID(1, 1),
                List.of(),
                List.of(),
                null,
                0,
                0,
                null);
    }

    public static LiveVersion live(@Nullable String version, @Nullable Integer id) {
        return new LiveVersion(
                version == null ? LiveVersion.Kind.UNKNOWN : LiveVersion.Kind.LIVE,
                version == null ? null : MapVersion.parse(version),
                Optional.ofNullable(id).map(Saved::id).orElse(null),
                null);
    }

    public static DualWriteSnapshot snapshot(TableMap... maps) {
        return new DualWriteSnapshot(
                true,
                null,
                true,
                false,
                List.of(),
                List.of(),
                List.of(maps),
                java.util.Map.of(),
                List.of(),
                Sha256.of(new byte[0]));
    }
}
