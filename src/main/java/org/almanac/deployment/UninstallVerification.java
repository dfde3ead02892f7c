package org.almanac.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/**
 * Compares what an environment shows after a solution was uninstalled with what the plan said: the solution and its layers
 * are gone, and the layers whose values return are there.
 */
public final class UninstallVerification {

    private static final String UNMANAGED = "Active";

    private UninstallVerification() {}

    /** The components whose layers are to be read, by the unique name of the solution whose layers they are. */
    public static Map<String, Set<ComponentRef>> layersToRead(Plan plan) {
        Map<String, Set<ComponentRef>> result = new HashMap<>();
        for (Plan.Change change : plan.changes()) {
            add(result, plan.solution(), change.component());
            returning(change).forEach(solution -> add(result, solution, change.component()));
        }
        return result;
    }

    /** Solutions whose values return; the unmanaged layer lay on top before and shows nothing new. */
    private static Set<String> returning(Plan.Change change) {
        Set<String> result = new HashSet<>();
        for (Plan.PropertyChange property : change.properties()) {
            if (property.to() != null && !property.winner().equals(UNMANAGED)) {
                result.add(property.winner());
            }
        }
        return result;
    }

    private static void add(Map<String, Set<ComponentRef>> map, String solution, ComponentRef component) {
        map.computeIfAbsent(solution, s -> new HashSet<>()).add(component);
    }

    /**
     * The differences, in the order of the plan; empty when the environment shows what was planned.
     *
     * @param installed the uninstalled solution as the environment lists it
     * @param layers what was found of {@link #layersToRead}
     */
    public static List<ProblemDetailItem> differences(
            Plan plan, Optional<InstalledSolution> installed, Map<String, Map<ComponentRef, Sha256>> layers) {
        List<ProblemDetailItem> differences = new ArrayList<>();
        installed.ifPresent(
                solution -> differences.add(difference("The solution is still listed.", solution.uniqueName())));
        for (Plan.Change change : plan.changes()) {
            if (has(layers, plan.solution(), change)) {
                differences.add(difference(
                        "The component still has a layer of the solution.",
                        change.component().toString()));
            }
            returning(change).stream()
                    .filter(solution -> !has(layers, solution, change))
                    .sorted()
                    .forEach(solution -> differences.add(difference(
                            "The layer of " + solution + ", whose value returns, is not there.",
                            change.component().toString())));
        }
        return differences;
    }

    private static boolean has(Map<String, Map<ComponentRef, Sha256>> layers, String solution, Plan.Change change) {
        return layers.getOrDefault(solution, Map.of()).containsKey(change.component());
    }

    private static ProblemDetailItem difference(String message, String where) {
        return new ProblemDetailItem(ErrorCode.VERIFICATION_FAILED.code(), message, where, null);
    }
}
