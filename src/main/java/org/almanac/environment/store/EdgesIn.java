package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.DependencyType;
import org.almanac.environment.planning.Bodies;
import org.almanac.environment.planning.NamedParts;
import org.almanac.environment.state.Dependent;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerState;
import org.almanac.solution.ComponentRef;

/** Finds what needs components by its topmost layer, published or not, or by a manifest. */
final class EdgesIn {

    private final EnvironmentState state;
    private final Bodies bodies;

    EdgesIn(EnvironmentState state, Bodies bodies) {
        this.state = state;
        this.bodies = bodies;
    }

    /** @param required whose layers are in the state */
    List<Edge> into(Set<ComponentRef> required) {
        Map<ComponentRef, ComponentRef> owners = NamedParts.of(state, required, bodies);
        List<Edge> result = new ArrayList<>();
        for (Dependent dependent : state.edges().into(owners.keySet())) {
            Set<ComponentRef> published = new HashSet<>(dependent.needed(dependent.stack()));
            Set<ComponentRef> drafted = new HashSet<>(
                    dependent.of(dependent.stack().top().map(LayerState::draft).orElse(null)));
            drafted.removeAll(dependent.of(
                    dependent.stack().top().map(LayerState::published).orElse(null)));
            published.removeAll(drafted);
            published.forEach(part -> result.add(edge(dependent, owners, part, DependencyType.PUBLISHED)));
            drafted.forEach(part -> result.add(edge(dependent, owners, part, DependencyType.UNPUBLISHED)));
        }
        return result;
    }

    private static Edge edge(
            Dependent dependent, Map<ComponentRef, ComponentRef> owners, ComponentRef part, DependencyType type) {
        return new Edge(dependent.component(), owners.getOrDefault(part, part), type);
    }
}
