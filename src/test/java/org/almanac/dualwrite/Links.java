package org.almanac.dualwrite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** A link in words: {@code links().map("accounts - Customers V3", "4").version("2.0.1.8 of ctso")}. */
public final class Links {

    private final Map<MapPair, Entry> maps = new LinkedHashMap<>();
    private final Map<String, List<String>> keys = new TreeMap<>();
    private final List<String> companies = new ArrayList<>(List.of("USMF"));
    private boolean core = true;
    private boolean linked = true;
    private boolean aware = true;

    private static final class Entry {
        MapState state = MapState.STOPPED;
        final List<TableMapVersion> versions = new ArrayList<>();

        @Nullable
        UUID applied;

        @Nullable
        UUID live;

        @Nullable
        UUID project = UUID.nameUUIDFromBytes(new byte[] {1});

        List<MapPair> prerequisites = List.of();
        long queued;
    }

    public static Links links() {
        return new Links();
    }

    public Links withoutCore() {
        core = false;
        return this;
    }

    public Links unlinked() {
        linked = false;
        return this;
    }

    public Links notSolutionAware() {
        aware = false;
        return this;
    }

    public Links companies(int number) {
        companies.clear();
        for (int i = 0; i < number; i++) {
            companies.add("C" + i);
        }
        return this;
    }

    public Links key(String set, String... fields) {
        keys.put(set, List.of(fields));
        return this;
    }

    /** A map with a project and its versions; the first one is applied. */
    public Links map(String name, MapState state, String... versions) {
        Entry entry = new Entry();
        entry.state = state;
        MapPair pair = MapPair.parse(name);
        for (String version : versions) {
            entry.versions.add(version(pair, version, version));
        }
        entry.applied = entry.versions.isEmpty() ? null : entry.versions.get(0).id();
        entry.live = state.equals(MapState.RUNNING) ? entry.applied : null;
        maps.put(pair, entry);
        return this;
    }

    public Links needing(String name, String... prerequisites) {
        entry(name).prerequisites =
                List.of(prerequisites).stream().map(MapPair::parse).toList();
        return this;
    }

    public Links queue(String name, long queued) {
        entry(name).queued = queued;
        return this;
    }

    public Links withoutProject(String name) {
        entry(name).project = null;
        return this;
    }

    private Entry entry(String name) {
        return Optional.ofNullable(maps.get(MapPair.parse(name))).orElseThrow();
    }

    /** The version of a map that is written like {@code 2.0.1.8 of ctso}; its id follows from both. */
    public static TableMapVersion version(MapPair pair, String version, String content) {
        String[] parts = version.split(" of ", -1);
        return new TableMapVersion(
                id(pair.displayName(), version),
                pair,
                parts[1],
                MapVersion.parse(parts[0]),
                parts[1] + "_[" + pair.displayName() + "]",
                true,
                false,
                MapDirection.BOTH,
                Sha256.of(content.getBytes(StandardCharsets.UTF_8)),
                List.of("Maps"));
    }

    public static UUID id(String map, String version) {
        return UUID.nameUUIDFromBytes((MapPair.parse(map).key() + '\n' + version).getBytes(StandardCharsets.UTF_8));
    }

    public DualWriteSnapshot build() {
        return new DualWriteSnapshot(
                core,
                linked ? new Link("1", "link", "finance.example", companies, "CRM", Instant.EPOCH) : null,
                aware,
                false,
                List.of(),
                List.of(),
                maps.entrySet().stream()
                        .map(each -> map(each.getKey(), each.getValue()))
                        .toList(),
                keys,
                List.of(),
                Sha256.of(new byte[0]));
    }

    private static TableMap map(MapPair pair, Entry entry) {
        Set<MapAction> actions = MapAction.allowedIn(entry.state, entry.project != null);
        LiveVersion.Kind kind = entry.live == null ? LiveVersion.Kind.UNKNOWN : LiveVersion.Kind.LIVE;
        return new TableMap(
                pair,
                entry.versions,
                entry.applied,
                new LiveVersion(kind, null, entry.live, null),
                entry.state,
                actions,
                entry.project,
                entry.prerequisites,
                List.of(),
                null,
                entry.queued,
                0,
                null);
    }
}
