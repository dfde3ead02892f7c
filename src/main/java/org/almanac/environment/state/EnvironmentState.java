package org.almanac.environment.state;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.Environment;
import org.almanac.solution.ComponentRef;

/**
 * As much of an environment as the planning of one import needs.
 *
 * @param sum over everything the environment holds, not only what is here
 * @param solutions by key, all of them, the unmanaged layer included
 * @param publishers by key, all of them
 * @param stacks the layers of the components asked for; absent means none
 * @param members memberships of the solution asked for
 * @param nextBlock block of the next new solution
 */
public record EnvironmentState(
        Environment environment,
        StateSum sum,
        Map<String, SolutionState> solutions,
        Map<String, PublisherState> publishers,
        Map<ComponentRef, StackState> stacks,
        Set<Membership> members,
        int nextBlock) {

    public Optional<SolutionState> solution(String uniqueName) {
        return Optional.ofNullable(solutions.get(SolutionState.keyOf(uniqueName)));
    }

    public SolutionState activeLayer() {
        return Optional.ofNullable(solutions.get(SolutionState.keyOf(SolutionState.ACTIVE)))
                .orElseThrow(() -> new IllegalStateException("every environment has the unmanaged layer"));
    }

    public StackState stack(ComponentRef component) {
        return stacks.getOrDefault(component, StackState.EMPTY);
    }

    /**
     * The sum over just what is here. The difference between two readings of the same part is the difference between the
     * sums of the whole.
     *
     * @param memberKey key of the solution whose memberships were asked for
     */
    public StateSum partialSum(String memberKey) {
        StateSum result = StateSum.EMPTY;
        for (SolutionState solution : solutions.values()) {
            result = result.plus(solution.entry());
        }
        for (PublisherState publisher : publishers.values()) {
            result = result.plus(publisher.entry());
        }
        for (Map.Entry<ComponentRef, StackState> stack : stacks.entrySet()) {
            for (LayerState layer : stack.getValue().layers()) {
                result = result.plus(layer.entry(stack.getKey()));
            }
        }
        for (Membership member : members) {
            result = result.plus(member.entry(memberKey));
        }
        return result;
    }
}
