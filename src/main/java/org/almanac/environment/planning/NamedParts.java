package org.almanac.environment.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.requirements.Requirements;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/** Parts without a definition of their own that others name in the place of the component: types of plug-in assemblies. */
public final class NamedParts {

    private NamedParts() {}

    /** The components themselves and their named parts, each with the component that it is part of. */
    public static Map<ComponentRef, ComponentRef> of(
            EnvironmentState state, Set<ComponentRef> components, Bodies bodies) {
        Map<ComponentRef, ComponentRef> result = new HashMap<>();
        Map<Sha256, ComponentRef> holders = new HashMap<>();
        for (ComponentRef component : components) {
            result.put(component, component);
            if (Requirements.mayHaveParts(component)) {
                state.stack(component)
                        .top()
                        .map(LayerState::current)
                        .ifPresent(definition -> holders.put(definition, component));
            }
        }
        Collection<ComponentBody> definitions =
                holders.isEmpty() ? Set.of() : bodies.of(holders.keySet()).values();
        for (ComponentBody body : definitions) {
            ComponentRef holder = holders.get(body.hash());
            if (holder != null) {
                Requirements.parts(holder, body).forEach(part -> result.put(part, holder));
            }
        }
        return result;
    }
}
