package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapSolution;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.TableMap;
import org.almanac.problem.PermanentFailure;
import org.almanac.solution.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts together what the gateway says of a link, in five questions. It does not say which maps a solution holds, how many changes
 * are queued, what the health check would find, nor whether Dual Write Core is there; where environments are linked, it is.
 */
final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final Set<MapState> LIVE = Set.of(MapState.RUNNING, MapState.PAUSED, MapState.CATCH_UP);

    private Snapshots() {}

    /** @param completed orders of Almanac that were carried out, oldest first */
    static DualWriteSnapshot of(LinkView view, List<GatewayRequest> completed) {
        if (view.link().isEmpty()) {
            return new DualWriteSnapshot(
                    true, null, false, false, List.of(), List.of(), List.of(), Map.of(), List.of(), hash("no link"));
        }
        ListedLink listed = view.linked();
        ConnectionSet set = view.connectionSet();
        boolean aware = set.solutionAware().orElse(listed.solutionAware());
        List<TableMap> maps = maps(view);
        Map<String, List<String>> keys = set.keys();
        return new DualWriteSnapshot(
                true,
                new Link(
                        listed.cid(),
                        listed.cname(),
                        view.financeHost(),
                        set.companies(),
                        set.master(),
                        Nodes.instant(set.node(), "createdDateTime").orElse(Instant.EPOCH)),
                aware,
                !aware,
                List.of(),
                solutions(view, completed),
                maps,
                keys,
                set.alerts(),
                hash(listed.cid()
                        + keys
                        + maps.stream()
                                .map(map -> map.pair().key()
                                        + map.applied()
                                        + map.state().code())
                                .sorted()
                                .toList()));
    }

    private static Sha256 hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A solution counts as applied where Almanac has applied this very version since the last reset it knows of. */
    private static List<MapSolution> solutions(LinkView view, List<GatewayRequest> completed) {
        Map<String, String> applied = new HashMap<>();
        for (GatewayRequest request : completed) {
            if (request.order() instanceof DualWriteOrder.ResetLink) {
                applied.clear();
            } else if (request.order() instanceof DualWriteOrder.ApplySolution apply) {
                applied.put(apply.solution().toLowerCase(Locale.ROOT), request.note());
            }
        }
        boolean any = !view.maps().isEmpty();
        return view.solutions().stream()
                .map(solution -> new MapSolution(
                        solution.uniqueName(),
                        solution.version(),
                        solution.managed(),
                        List.of(),
                        any
                                && solution.version()
                                        .equals(applied.get(
                                                solution.uniqueName().toLowerCase(Locale.ROOT)))))
                .toList();
    }

    private static List<TableMap> maps(LinkView view) {
        Map<UUID, List<UUID>> before = prerequisites(view);
        Map<UUID, MapPair> pairs = view.maps().stream()
                .filter(map -> map.tid() != null)
                .collect(Collectors.toMap(
                        map -> Objects.requireNonNull(map.tid()), ListedMap::pair, (first, second) -> first));
        return view.maps().stream()
                .map(map -> map(
                        map,
                        map.tid() == null
                                ? List.of()
                                : before.getOrDefault(map.tid(), List.of()).stream()
                                        .map(pairs::get)
                                        .filter(pair -> pair != null && !pair.equals(map.pair()))
                                        .map(Objects::requireNonNull)
                                        .distinct()
                                        .toList()))
                .toList();
    }

    private static TableMap map(ListedMap map, List<MapPair> prerequisites) {
        return new TableMap(
                map.pair(),
                map.templates().stream()
                        .map(template -> template.saved(map.pair()))
                        .toList(),
                map.tid(),
                live(map),
                map.state(),
                map.actions(),
                map.pid(),
                prerequisites,
                List.of(),
                null,
                0,
                0,
                map.lastError());
    }

    /** The gateway's applied version is the live one of a map that runs (dual-write-and-order-management 1.5). */
    private static LiveVersion live(ListedMap map) {
        return map.templates().stream()
                .filter(template -> template.id().equals(map.tid()))
                .findFirst()
                .map(template -> LIVE.contains(map.state())
                        ? new LiveVersion(LiveVersion.Kind.LIVE, template.version(), template.id(), null)
                        : new LiveVersion(LiveVersion.Kind.CHOSEN, null, null, null))
                .orElseGet(() ->
                        new LiveVersion(LiveVersion.Kind.UNKNOWN, null, null, "The gateway lists no chosen version."));
    }

    /** By version, what should run before it; advice, so that a link can be read where the gateway refuses to give any. */
    private static Map<UUID, List<UUID>> prerequisites(LinkView view) {
        List<UUID> versions = view.maps().stream()
                .map(ListedMap::tid)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        try {
            Map<UUID, List<UUID>> found = new HashMap<>();
            for (JsonNode sequence : view.prerequisites(versions)) {
                List<UUID> ids = ids(sequence);
                if (!ids.isEmpty()) {
                    // a sequence ends with the version that it was asked for
                    found.put(ids.get(ids.size() - 1), ids.subList(0, ids.size() - 1));
                }
            }
            return found;
        } catch (PermanentFailure e) {
            LOG.warn("The order of table maps is not known: {}", e.getMessage());
            return Map.of();
        }
    }

    private static List<UUID> ids(JsonNode sequence) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode id : sequence) {
            try {
                ids.add(UUID.fromString(id.asText()));
            } catch (IllegalArgumentException e) {
                throw Nodes.unexpected("a prerequisite is no id", sequence);
            }
        }
        return ids;
    }
}
