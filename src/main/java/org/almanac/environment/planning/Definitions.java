package org.almanac.environment.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/** Definitions of packages and environments, looked up for many components at once. */
public final class Definitions {

    private final Bodies bodies;

    public Definitions(Bodies bodies) {
        this.bodies = bodies;
    }

    static ComponentBody body(Bodies bodies, Sha256 hash) {
        return Optional.ofNullable(bodies.of(Set.of(hash)).get(hash)).orElseThrow(() -> missing(hash));
    }

    private static IllegalStateException missing(Sha256 hash) {
        return new IllegalStateException("definition " + hash + " is not in the store");
    }

    /** The properties of each definition. */
    public Map<ComponentRef, Map<String, String>> of(Map<ComponentRef, Sha256> definitions) {
        Map<Sha256, ComponentBody> found = bodies.of(new HashSet<>(definitions.values()));
        Map<ComponentRef, Map<String, String>> result = new HashMap<>();
        definitions.forEach((component, hash) -> result.put(
                component,
                Optional.ofNullable(found.get(hash))
                        .orElseThrow(() -> missing(hash))
                        .properties()));
        return result;
    }

    /** The effective properties of components, by their layers. */
    public Map<ComponentRef, Map<String, String>> effective(Map<ComponentRef, StackState> stacks) {
        Set<Sha256> hashes = new HashSet<>();
        stacks.values().forEach(stack -> stack.layers().forEach(layer -> hashes.add(layer.current())));
        Map<Sha256, ComponentBody> found = lookedUp(hashes);
        Map<ComponentRef, Map<String, String>> result = new HashMap<>();
        stacks.forEach((component, stack) -> {
            Map<String, String> properties = new HashMap<>();
            EffectiveValues.of(component, stack, found)
                    .values()
                    .forEach((name, value) -> properties.put(name, value.text()));
            result.put(component, properties);
        });
        return result;
    }

    private Map<Sha256, ComponentBody> lookedUp(Collection<Sha256> hashes) {
        return hashes.isEmpty() ? Map.of() : bodies.of(hashes);
    }
}
