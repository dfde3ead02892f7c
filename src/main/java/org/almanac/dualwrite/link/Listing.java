package org.almanac.dualwrite.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.dualwrite.AppliedTemplate;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapSolution;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.ValidationIssue;

/** Shows a link as pages and processes see it. */
public final class Listing {

    private static final Comparator<TableMapVersion> NEWEST_FIRST = Comparator.comparing(TableMapVersion::version)
            .reversed()
            .thenComparing(TableMapVersion::publisher)
            .thenComparing(TableMapVersion::id);

    private final LinkState state;
    private final Surroundings around;
    private final Instant now;
    private final Map<UUID, SavedMap> saved = new TreeMap<>();
    private final Prerequisites prerequisites;

    private Listing(LinkState state, Surroundings around) {
        this.state = state;
        this.around = around;
        this.now = around.now();
        around.saved().maps().forEach(map -> saved.put(map.version().id(), map));
        this.prerequisites = new Prerequisites(mappings());
    }

    /** Everything at this moment. */
    public static DualWriteSnapshot of(LinkState state, Surroundings around) {
        if (!around.core()) {
            return new DualWriteSnapshot(
                    false,
                    state.link(),
                    state.solutionAware(),
                    false,
                    around.health(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    SnapshotHash.of(state, List.of()));
        }
        return new Listing(state, around).snapshot();
    }

    private DualWriteSnapshot snapshot() {
        List<TableMap> maps = new ArrayList<>();
        for (LinkedMap map : state.maps()) {
            show(map).ifPresent(maps::add);
        }
        boolean offered = state.link() != null
                && !state.solutionAware()
                && around.offered().filter(from -> !now.isBefore(from)).isPresent();
        return new DualWriteSnapshot(
                true,
                state.link(),
                state.solutionAware(),
                offered,
                around.health(),
                solutions(),
                maps,
                state.keys(),
                state.alerts(),
                SnapshotHash.of(state, maps));
    }

    private List<MapSolution> solutions() {
        Set<UUID> registered = new HashSet<>();
        state.maps().forEach(map -> registered.addAll(map.versions()));
        return around.solutions().stream()
                .map(solution -> new MapSolution(
                        solution.uniqueName(),
                        solution.version(),
                        solution.managed(),
                        solution.maps(),
                        registered.containsAll(solution.maps())))
                .toList();
    }

    private Map<MapPair, Mapping> mappings() {
        Map<MapPair, Mapping> mappings = new TreeMap<>();
        for (LinkedMap map : state.maps()) {
            chosen(map).map(SavedMap::mapping).ifPresent(mapping -> mappings.put(map.pair(), mapping));
        }
        return mappings;
    }

    private Optional<SavedMap> chosen(LinkedMap map) {
        return Optional.ofNullable(map.chosen()).map(Chosen::id).map(saved::get);
    }

    /** A map none of whose rows is left vanishes, unless it is live: a live version stays live without its row. */
    private Optional<TableMap> show(LinkedMap map) {
        List<TableMapVersion> versions = map.versions().stream()
                .map(saved::get)
                .filter(Objects::nonNull)
                .map(SavedMap::version)
                .sorted(NEWEST_FIRST)
                .toList();
        if (versions.isEmpty() && !map.live()) {
            return Optional.empty();
        }
        MapState listed = map.flow().listed(now);
        Project project = map.project();
        Chosen chosen = map.chosen();
        ChangeQueue queue = map.flow().queue();
        return Optional.of(new TableMap(
                map.pair(),
                versions,
                chosen == null ? null : chosen.id(),
                live(map),
                listed,
                MapAction.allowedIn(listed, project != null),
                project == null ? null : project.id(),
                prerequisites.of(map.pair()),
                issues(map),
                listed.equals(MapState.PAUSED) ? queue.since() : null,
                queue.changes().size(),
                map.flow().errors().stream().filter(error -> !error.purged(now)).count(),
                map.lastError(),
                queue.alarms(now),
                map.lastSync()));
    }

    private List<ValidationIssue> issues(LinkedMap map) {
        return chosen(map)
                .map(version -> Validity.issues(map, version.mapping(), state))
                .orElse(List.of());
    }

    private LiveVersion live(LinkedMap map) {
        Chosen chosen = map.chosen();
        if (chosen == null) {
            return new LiveVersion(LiveVersion.Kind.UNKNOWN, null, null, "No version was chosen.");
        }
        return LiveVersion.of(
                map.pair(),
                around.saved().of(map.pair()).stream().map(SavedMap::version).toList(),
                List.of(),
                new AppliedTemplate(chosen.id(), chosen.version(), map.live()));
    }
}
