package org.almanac.environment.state;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.Environment;
import org.almanac.solution.ComponentRef;

/**
 * As much of an environment as the planning of one operation needs.
 *
 * @param sum over everything the environment holds, not only what is here
 * @param solutions by key, all of them, the unmanaged layer included
 * @param publishers by key, all of them
 * @param stacks the layers of the components asked for; absent means none
 * @param identities names and parents of the components asked for that the environment knows
 * @param members memberships of the solutions asked for, by the solutions' keys
 * @param settings all system settings that differ from the platform's default, by name
 * @param rows the tables' data
 * @param edges who needs what
 */
public record EnvironmentState(
        Environment environment,
        StateSum sum,
        Map<String, SolutionState> solutions,
        Map<String, PublisherState> publishers,
        Map<ComponentRef, StackState> stacks,
        Map<ComponentRef, ComponentIdentity> identities,
        Map<String, Set<Membership>> members,
        Map<String, String> settings,
        TableRows rows,
        Edges edges) {

    /** A state in which nobody needs anything. */
    public EnvironmentState(
            Environment environment,
            StateSum sum,
            Map<String, SolutionState> solutions,
            Map<String, PublisherState> publishers,
            Map<ComponentRef, StackState> stacks,
            Map<ComponentRef, ComponentIdentity> identities,
            Map<String, Set<Membership>> members,
            Map<String, String> settings,
            TableRows rows) {
        this(environment, sum, solutions, publishers, stacks, identities, members, settings, rows, Edges.NONE);
    }

    public Optional<SolutionState> solution(String uniqueName) {
        return Optional.ofNullable(solutions.get(SolutionState.keyOf(uniqueName)));
    }

    public SolutionState activeLayer() {
        return Optional.ofNullable(solutions.get(SolutionState.keyOf(SolutionState.ACTIVE)))
                .orElseThrow(() -> new IllegalStateException("every environment has the unmanaged layer"));
    }

    /** The staged upgrade of a solution. */
    public Optional<SolutionState> holding(String uniqueName) {
        return Optional.ofNullable(solutions.get(SolutionState.holdingKeyOf(uniqueName)))
                .filter(solution -> solution.role() == SolutionRole.HOLDING);
    }

    /** The patches of a solution, lowest version first. */
    public List<SolutionState> patches(String uniqueName) {
        String key = SolutionState.keyOf(uniqueName);
        return solutions.values().stream()
                .filter(solution -> solution.role() == SolutionRole.PATCH)
                .filter(solution -> solution.familyKey().equals(key))
                .sorted(java.util.Comparator.comparing(SolutionState::version))
                .toList();
    }

    public StackState stack(ComponentRef component) {
        return stacks.getOrDefault(component, StackState.EMPTY);
    }

    /** What a component is called; its key where the environment does not know it. */
    public ComponentIdentity identity(ComponentRef component) {
        return identities.getOrDefault(component, new ComponentIdentity(component.key(), null));
    }

    public Collection<Membership> members(String solutionKey) {
        return members.getOrDefault(solutionKey, Set.of());
    }

    /** Block of the next new solution: above all that are there. */
    public int nextBlock() {
        return 1
                + solutions.values().stream()
                        .filter(solution -> !solution.active())
                        .mapToInt(SolutionState::block)
                        .max()
                        .orElse(0);
    }
}
