package org.almanac.web.dualwrite;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.dualwrite.AlertRule;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.HealthCheck;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.MapDirection;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapSolution;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.Transform;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.solution.Sha256;
import org.almanac.web.Samples;
import org.jspecify.annotations.Nullable;

/** What a mocked dual-write answers. */
final class MapSamples {

    static final MapPair ACCOUNTS = MapPair.parse("accounts - Customers V3");
    static final MapPair CONTACTS = MapPair.parse("contacts - Customers V3");
    static final UUID OLD = new UUID(0, 1);
    static final UUID YOUNG = new UUID(0, 2);
    static final UUID PROJECT = new UUID(0, 3);

    private static final Sha256 HASH = new Sha256("f".repeat(64));

    private MapSamples() {}

    static DualWriteSnapshot withoutCore() {
        return new DualWriteSnapshot(
                false, null, false, false, List.of(), List.of(), List.of(), Map.of(), List.of(), HASH);
    }

    /** Linked; a solution with maps is imported and was not applied. */
    static DualWriteSnapshot notApplied() {
        return snapshot(List.of(new MapSolution("ContosoMaps", "1.0.0.0", true, List.of(OLD), false)), List.of());
    }

    static DualWriteSnapshot with(TableMap... maps) {
        return snapshot(
                List.of(new MapSolution("ContosoMaps", "1.0.0.0", true, List.of(OLD, YOUNG), true)), List.of(maps));
    }

    private static DualWriteSnapshot snapshot(List<MapSolution> solutions, List<TableMap> maps) {
        return new DualWriteSnapshot(
                true,
                new Link("c-1", "link", "contoso.example.com", List.of("USMF"), "CRM", Samples.NOON),
                true,
                false,
                List.of(
                        new HealthCheck("core-solution", true, "Installed.", "Install it."),
                        new HealthCheck("consent", false, "Consent is missing.", "Give consent.")),
                solutions,
                maps,
                Map.of("accounts", List.of("accountnumber")),
                List.of(new AlertRule("many", "Application", 10, 5, "pause")),
                HASH);
    }

    static TableMapVersion version(MapPair pair, UUID id, String version) {
        return new TableMapVersion(
                id,
                pair,
                "contoso",
                MapVersion.parse(version),
                "ctso_[" + pair + "]",
                true,
                false,
                MapDirection.BOTH,
                HASH,
                List.of("ContosoMaps"));
    }

    static TableMap running(MapPair pair) {
        return map(pair, MapState.RUNNING, Set.of(MapAction.STOP, MapAction.PAUSE), null);
    }

    static TableMap paused(MapPair pair, Instant since) {
        return map(pair, MapState.PAUSED, Set.of(MapAction.RESUME), since);
    }

    private static TableMap map(MapPair pair, MapState state, Set<MapAction> actions, @Nullable Instant paused) {
        return new TableMap(
                pair,
                List.of(version(pair, YOUNG, "2.0.2.0"), version(pair, OLD, "2.0.1.8")),
                OLD,
                new LiveVersion(LiveVersion.Kind.LIVE, MapVersion.parse("2.0.1.8"), OLD, null),
                state,
                actions,
                PROJECT,
                List.of(MapPair.parse("msdyn_customergroups - Customer groups")),
                List.of(new ValidationIssue("DIPV1004", "A key goes one way.", "ACCOUNT", "Map it both ways.")),
                paused,
                paused == null ? 0 : 12,
                0,
                null);
    }

    static Mapping mapping(FieldMapping... fields) {
        return new Mapping(
                "map", List.of(new MappingLeg("Customers V3", "accounts", "", "statecode eq 0", List.of(fields))));
    }

    static FieldMapping account() {
        return new FieldMapping("CUSTOMERACCOUNT", SyncDirection.BOTH, "accountnumber", null, List.of(), false);
    }

    static FieldMapping group() {
        return new FieldMapping(
                "CUSTOMERGROUPID",
                SyncDirection.TO_DATAVERSE,
                "msdyn_customergroupid.msdyn_groupid",
                "msdyn_customergroups",
                List.of(new Transform.Default("10")),
                false);
    }
}
