package org.almanac.environment.state;

import java.util.List;
import java.util.Optional;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * Everything that applying a plan writes, as data: the planner makes it, the store carries it out, and neither knows more of
 * the other.
 *
 * @param newPublisher to be created first
 * @param before the solution as it is; null for a new one
 * @param after the solution as it will be
 * @param layers layers to put or take away, each component at most twice (its own and the unmanaged one)
 * @param membersAdded what the solution refers to beside its layers
 * @param membersRemoved what it no longer refers to
 */
public record StateChange(
        @Nullable PublisherState newPublisher,
        @Nullable SolutionState before,
        SolutionState after,
        List<LayerChange> layers,
        List<Membership> membersAdded,
        List<Membership> membersRemoved) {

    /**
     * A layer before and after; one of the two may be null, not both.
     *
     * @param name of the component, for people
     * @param parent of the component
     */
    public record LayerChange(
            ComponentRef component,
            String name,
            @Nullable ComponentRef parent,
            @Nullable LayerState before,
            @Nullable LayerState after) {}

    public StateChange {
        layers = List.copyOf(layers);
        membersAdded = List.copyOf(membersAdded);
        membersRemoved = List.copyOf(membersRemoved);
    }

    /** The sum that the environment will have. */
    public StateSum appliedTo(StateSum sum) {
        StateSum result = sum;
        if (newPublisher != null) {
            result = result.plus(newPublisher.entry());
        }
        if (before != null) {
            result = result.minus(before.entry());
        }
        result = result.plus(after.entry());
        for (LayerChange layer : layers) {
            result = applied(result, layer);
        }
        for (Membership member : membersRemoved) {
            result = result.minus(member.entry(after.key()));
        }
        for (Membership member : membersAdded) {
            result = result.plus(member.entry(after.key()));
        }
        return result;
    }

    private static StateSum applied(StateSum sum, LayerChange change) {
        StateSum less = Optional.ofNullable(change.before())
                .map(layer -> sum.minus(layer.entry(change.component())))
                .orElse(sum);
        return Optional.ofNullable(change.after())
                .map(layer -> less.plus(layer.entry(change.component())))
                .orElse(less);
    }
}
