package org.almanac.dualwrite.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.almanac.dualwrite.AlertRule;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.MapPair;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a link keeps: one JSON document for each environment.
 *
 * @param link null until the environments are linked
 * @param keys integration keys by Dataverse entity set
 * @param maps by name
 * @param log the last activities, oldest first
 */
public record LinkState(
        @Nullable Link link,
        boolean solutionAware,
        Map<String, List<String>> keys,
        List<AlertRule> alerts,
        List<LinkedMap> maps,
        List<Activity> log) {

    private static final int LOGGED = 200;

    /** No link. */
    public static final LinkState NONE = new LinkState(null, false, Map.of(), List.of(), List.of(), List.of());

    public LinkState {
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        keys.forEach((set, columns) -> sorted.put(set, List.copyOf(columns)));
        keys = Collections.unmodifiableMap(sorted);
        alerts = List.copyOf(alerts);
        maps = maps.stream().sorted(Comparator.comparing(LinkedMap::pair)).toList();
        log = List.copyOf(log.subList(Math.max(0, log.size() - LOGGED), log.size()));
    }

    static LinkState linked(Link link, boolean solutionAware) {
        return new LinkState(link, solutionAware, Map.of(), List.of(), List.of(), List.of());
    }

    public Optional<LinkedMap> find(MapPair pair) {
        return maps.stream().filter(map -> map.pair().equals(pair)).findFirst();
    }

    /**
     * A map of the link.
     *
     * @throws BadInput UNKNOWN_TABLE_MAP
     */
    public LinkedMap map(MapPair pair) {
        return find(pair)
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_TABLE_MAP, "The link has no table map '" + pair + "'.", pair.displayName()));
    }

    /** Changes a map of the link. */
    LinkState change(MapPair pair, UnaryOperator<LinkedMap> how) {
        return with(maps.stream()
                .map(map -> map.pair().equals(pair) ? how.apply(map) : map)
                .toList());
    }

    LinkState with(List<LinkedMap> newMaps) {
        return new LinkState(link, solutionAware, keys, alerts, newMaps, log);
    }

    LinkState with(Map<String, List<String>> more) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(keys);
        all.putAll(more);
        return new LinkState(link, solutionAware, all, alerts, maps, log);
    }

    LinkState aware() {
        return new LinkState(link, true, keys, alerts, maps, log);
    }

    /** With other alerts. */
    public LinkState alerts(List<AlertRule> rules) {
        return new LinkState(link, solutionAware, keys, rules, maps, log);
    }

    LinkState logged(Instant at, String what) {
        List<Activity> lines = new ArrayList<>(log);
        lines.add(new Activity(at, what));
        return new LinkState(link, solutionAware, keys, alerts, maps, lines);
    }

    /** The key of a table; empty where it has none. */
    public List<String> key(String set) {
        return keys.getOrDefault(set, List.of());
    }
}
