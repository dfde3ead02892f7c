package org.almanac.dualwrite;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Something to be done to a link or its table maps; each is a request of its own (dual-write-and-order-management 2, 4). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "order")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DualWriteOrder.CreateLink.class, name = "create-link"),
    @JsonSubTypes.Type(value = DualWriteOrder.RemoveLink.class, name = "remove-link"),
    @JsonSubTypes.Type(value = DualWriteOrder.ResetLink.class, name = "reset-link"),
    @JsonSubTypes.Type(value = DualWriteOrder.ApplySolution.class, name = "apply-solution"),
    @JsonSubTypes.Type(value = DualWriteOrder.UpgradeTableMaps.class, name = "upgrade-table-maps"),
    @JsonSubTypes.Type(value = DualWriteOrder.Initialize.class, name = "initialize"),
    @JsonSubTypes.Type(value = DualWriteOrder.ChooseVersion.class, name = "choose-version"),
    @JsonSubTypes.Type(value = DualWriteOrder.SetKeys.class, name = "set-keys"),
    @JsonSubTypes.Type(value = DualWriteOrder.RefreshTables.class, name = "refresh-tables"),
    @JsonSubTypes.Type(value = DualWriteOrder.Start.class, name = "start"),
    @JsonSubTypes.Type(value = DualWriteOrder.Stop.class, name = "stop"),
    @JsonSubTypes.Type(value = DualWriteOrder.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = DualWriteOrder.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = DualWriteOrder.SkipToLive.class, name = "skip-to-live"),
    @JsonSubTypes.Type(value = DualWriteOrder.RetryErrors.class, name = "retry-errors"),
})
public sealed interface DualWriteOrder {

    /** Links the environment; every health check must pass. */
    record CreateLink(String finance, List<String> companies) implements DualWriteOrder {
        public CreateLink {
            companies = List.copyOf(companies);
        }
    }

    /** Takes a link back that has no running map, with everything that belongs to it. */
    record RemoveLink() implements DualWriteOrder {}

    /** Resets the link: maps of the link, keys, companies and alerts are gone afterwards. */
    record ResetLink(boolean force, List<String> companies) implements DualWriteOrder {
        public ResetLink {
            companies = List.copyOf(companies);
        }
    }

    /** Registers the maps of one installed solution with the link. */
    record ApplySolution(String solution) implements DualWriteOrder {}

    /** Makes the link take maps from solutions. */
    record UpgradeTableMaps() implements DualWriteOrder {}

    /** Makes the map's project; without one nothing else can be done to it. */
    record Initialize(MapPair map) implements DualWriteOrder {
        @Override
        public List<MapPair> maps() {
            return List.of(map);
        }
    }

    /** Chooses among the versions of a map that is not running. */
    record ChooseVersion(MapPair map, UUID version) implements DualWriteOrder {
        @Override
        public List<MapPair> maps() {
            return List.of(map);
        }
    }

    /** Sets integration keys by Dataverse entity set; sets that are not named keep theirs. */
    record SetKeys(Map<String, List<String>> keys) implements DualWriteOrder {
        public SetKeys {
            keys = Collections.unmodifiableMap(new TreeMap<>(keys));
        }
    }

    /** Reads the columns of both sides anew, and makes keys where there are none. */
    record RefreshTables(MapPair map) implements DualWriteOrder {
        @Override
        public List<MapPair> maps() {
            return List.of(map);
        }
    }

    /** Starts a map that is not running, with or without copying all existing rows first. */
    record Start(MapPair map, boolean initialSync) implements DualWriteOrder {
        @Override
        public List<MapPair> maps() {
            return List.of(map);
        }
    }

    record Stop(MapPair map) implements DualWriteOrder {
        @Override
        public List<MapPair> maps() {
            return List.of(map);
        }
    }

    /** Pauses running maps: all or none. */
    record Pause(List<MapPair> maps) implements DualWriteOrder {
        public Pause {
            maps = List.copyOf(maps);
        }
    }

    /** Resumes paused maps: all or none. */
    record Resume(List<MapPair> maps, CatchUp queued) implements DualWriteOrder {
        public Resume {
            maps = List.copyOf(maps);
        }
    }

    /** Ends the catching up of a map that is resuming. */
    record SkipToLive(MapPair map, CatchUp queued) implements DualWriteOrder {
        @Override
        public List<MapPair> maps() {
            return List.of(map);
        }
    }

    /** Tries all catch-up errors of a map again. */
    record RetryErrors(MapPair map) implements DualWriteOrder {
        @Override
        public List<MapPair> maps() {
            return List.of(map);
        }
    }

    /** The maps that it is about; empty for orders about the link. */
    default List<MapPair> maps() {
        return List.of();
    }
}
