package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.state.Dependent;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.ComponentRef;

/**
 * A component that stays and needs one that would be deleted. It counts only what the topmost layers need, as they are after
 * the change, and only of what is really deleted (dataverse-semantics 4).
 *
 * @param name of the dependent, for people
 * @param solution whose layer of the dependent needs it, or whose manifest says so
 */
record StandingNeed(ComponentRef dependent, String name, String solution, ComponentRef required) {

    private static final Comparator<StandingNeed> ORDER =
            Comparator.comparing(StandingNeed::dependent).thenComparing(StandingNeed::required);

    /** @param removals with the layers as the change leaves them */
    static List<StandingNeed> after(EnvironmentState state, Removals removals, StateChange change, Bodies bodies) {
        Set<ComponentRef> deleted = removals.deleted();
        if (deleted.isEmpty()) {
            return List.of();
        }
        Map<ComponentRef, ComponentRef> owners = NamedParts.of(state, deleted, bodies);
        Set<String> rewritten = rewritten(change);
        List<StandingNeed> result = new ArrayList<>();
        for (Dependent dependent : state.edges().into(owners.keySet())) {
            if (!deleted.contains(dependent.component())) {
                Dependent standing = dependent.withoutManifestsOf(rewritten);
                StackState layers = removals.after(dependent.component(), dependent.stack());
                Set<ComponentRef> required = new HashSet<>();
                standing.needed(layers).forEach(part -> required.add(owners.get(part)));
                required.forEach(component -> result.add(of(standing, layers, component)));
            }
        }
        result.sort(ORDER);
        return result;
    }

    private static StandingNeed of(Dependent dependent, StackState layers, ComponentRef required) {
        String solution = layers.top()
                .map(layer -> layer.solution().uniqueName())
                .orElseGet(() -> String.join(", ", dependent.declared().keySet()));
        return new StandingNeed(dependent.component(), dependent.identity().name(), solution, required);
    }

    /** What an uninstalled or upgraded solution's old manifest says does not count any more. */
    private static Set<String> rewritten(StateChange change) {
        Set<String> result = new HashSet<>();
        for (Replaced<SolutionState> solution : change.solutions()) {
            Optional.ofNullable(solution.before()).ifPresent(before -> result.add(before.key()));
        }
        return result;
    }
}
