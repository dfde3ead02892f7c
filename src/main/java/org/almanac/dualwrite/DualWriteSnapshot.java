package org.almanac.dualwrite;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an environment says of dual-write at one moment.
 *
 * @param core whether Dual Write Core is installed; without it there are no maps
 * @param link null until the environments are linked
 * @param solutionAware whether the link takes maps from solutions
 * @param upgradeOffered whether the page asks for "Upgrade table maps"
 * @param solutions that bring table maps, whether they were applied or not
 * @param maps of the link; empty before a solution was applied
 * @param keys integration keys by Dataverse entity set
 * @param hash over link, versions, states and keys
 */
public record DualWriteSnapshot(
        boolean core,
        @Nullable Link link,
        boolean solutionAware,
        boolean upgradeOffered,
        List<HealthCheck> health,
        List<MapSolution> solutions,
        List<TableMap> maps,
        Map<String, List<String>> keys,
        List<AlertRule> alerts,
        Sha256 hash) {

    public DualWriteSnapshot {
        health = List.copyOf(health);
        solutions = List.copyOf(solutions);
        maps = List.copyOf(maps);
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
        alerts = List.copyOf(alerts);
    }

    public Optional<TableMap> map(MapPair pair) {
        return maps.stream().filter(map -> map.pair().equals(pair)).findFirst();
    }

    /**
     * The one map that a text names: {@code <table> - <entity>}, or an entity or a table that only one map has.
     *
     * @throws BadInput UNKNOWN_TABLE_MAP; AMBIGUOUS_TABLE_MAP with the names of all that it could be
     */
    public TableMap named(String text) {
        String wanted = text.strip();
        List<TableMap> exact = maps.stream()
                .filter(map -> map.pair().displayName().equalsIgnoreCase(wanted))
                .toList();
        List<TableMap> found = exact.isEmpty()
                ? maps.stream()
                        .filter(map -> map.pair().entity().equalsIgnoreCase(wanted)
                                || map.pair().set().equalsIgnoreCase(wanted))
                        .toList()
                : exact;
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new BadInput(ErrorCode.UNKNOWN_TABLE_MAP, "There is no table map '" + wanted + "'.", wanted);
        }
        throw new BadInput(
                ErrorCode.AMBIGUOUS_TABLE_MAP,
                "'" + wanted + "' can be "
                        + String.join(
                                " or ",
                                found.stream()
                                        .map(map -> map.pair().displayName())
                                        .toList())
                        + ".",
                wanted);
    }

    /** A saved version that was applied to the link. */
    public Optional<TableMapVersion> version(UUID id) {
        return maps.stream()
                .flatMap(map -> map.versions().stream())
                .filter(version -> version.id().equals(id))
                .findFirst();
    }
}
