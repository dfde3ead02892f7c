package org.almanac.environment.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A component that needs some of the components asked for.
 *
 * @param stack its layers; empty where the environment does not have it
 * @param needs which of those asked for a definition of it needs, by the definition's hash; definitions that no layer has may
 *     be among them
 * @param declared which of those asked for an installed solution's manifest says it needs, by the solution's key
 */
public record Dependent(
        ComponentRef component,
        ComponentIdentity identity,
        StackState stack,
        Map<Sha256, Set<ComponentRef>> needs,
        Map<String, Set<ComponentRef>> declared) {

    public Dependent {
        needs = Map.copyOf(needs);
        declared = Map.copyOf(declared);
    }

    /**
     * What the topmost layer of a stack needs, the only one that counts (dataverse-semantics 4). A manifest counts as long as
     * its solution has that layer, or where there is no layer at all of what it says.
     *
     * @param layers of this component, as they will be
     */
    public Set<ComponentRef> needed(StackState layers) {
        Set<ComponentRef> result = new HashSet<>();
        Optional<LayerState> top = layers.top();
        top.ifPresent(layer -> {
            result.addAll(of(layer.published()));
            result.addAll(of(layer.draft()));
        });
        declared.forEach((solution, components) -> {
            if (top.map(layer -> layer.solution().key().equals(solution)).orElse(true)) {
                result.addAll(components);
            }
        });
        return result;
    }

    /** What a definition needs of those asked for. */
    public Set<ComponentRef> of(@Nullable Sha256 definition) {
        return definition == null ? Set.of() : needs.getOrDefault(definition, Set.of());
    }

    /** The same dependent, but for what some solutions' manifests say. */
    public Dependent withoutManifestsOf(Set<String> solutions) {
        Map<String, Set<ComponentRef>> rest = new HashMap<>(declared);
        rest.keySet().removeAll(solutions);
        return new Dependent(component, identity, stack, needs, rest);
    }
}
