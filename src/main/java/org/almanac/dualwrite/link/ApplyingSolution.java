package org.almanac.dualwrite.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almanac.dualwrite.DualWriteOrder.ApplySolution;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapSolution;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/**
 * Registers the maps of an installed solution with the link; switches nothing and starts nothing
 * (dual-write-and-order-management 2.2).
 */
final class ApplyingSolution implements OrderRule<ApplySolution> {

    private static final Comparator<TableMapVersion> NEWEST_FIRST = Comparator.comparing(TableMapVersion::version)
            .reversed()
            .thenComparing(TableMapVersion::publisher)
            .thenComparing(TableMapVersion::id);

    @Override
    public LinkState accept(ApplySolution order, LinkState state, Surroundings around) {
        if (!state.solutionAware()) {
            throw Refusals.order("The link does not take maps from solutions yet; upgrade its table maps first.");
        }
        if (maps(order, around).isEmpty()) {
            if (around.installed(order.solution())) {
                throw Refusals.order(
                        "There is nothing to apply: the solution '" + order.solution() + "' has no table maps.");
            }
            throw new BadInput(
                    ErrorCode.UNKNOWN_SOLUTION,
                    "The solution '" + order.solution() + "' is not installed, so there is nothing to apply.",
                    order.solution());
        }
        return state;
    }

    private static List<TableMapVersion> maps(ApplySolution order, Surroundings around) {
        Optional<MapSolution> solution = around.solutions().stream()
                .filter(candidate -> candidate.uniqueName().equalsIgnoreCase(order.solution()))
                .findFirst();
        return solution.map(found -> around.saved().maps().stream()
                        .map(SavedMap::version)
                        .filter(version -> found.maps().contains(version.id()))
                        .sorted(NEWEST_FIRST)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Outcome carryOut(ApplySolution order, LinkState state, Surroundings around) {
        List<TableMapVersion> versions = maps(order, around);
        if (versions.isEmpty()) {
            return Outcome.failed(state, null, "The solution '" + order.solution() + "' has no table maps any more.");
        }
        Map<MapPair, List<TableMapVersion>> byPair = new TreeMap<>();
        versions.forEach(version -> byPair.computeIfAbsent(version.pair(), pair -> new ArrayList<>())
                .add(version));
        LinkState result = state;
        for (var entry : byPair.entrySet()) {
            result = registered(result, entry.getKey(), entry.getValue());
        }
        return Outcome.done(result);
    }

    static LinkState registered(LinkState state, MapPair pair, List<TableMapVersion> versions) {
        LinkedMap map = state.find(pair).orElseGet(() -> LinkedMap.registered(pair));
        LinkedMap more = map.with(versions.stream().map(TableMapVersion::id).toList());
        if (more.chosen() == null) {
            more = more.with(Chosen.of(versions.get(0)));
        }
        List<LinkedMap> maps = new ArrayList<>(state.maps());
        maps.removeIf(other -> other.pair().equals(pair));
        maps.add(more);
        return state.with(maps);
    }
}
