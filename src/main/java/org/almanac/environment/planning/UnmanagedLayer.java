package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.UnknownDefinition;
import org.almanac.environment.merging.LayerDefinition;
import org.almanac.environment.merging.Merging;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MergeRule;
import org.almanac.solution.Sha256;

/**
 * What the unmanaged layer holds when somebody writes a whole definition. Over managed layers of a kind that merges it is the
 * difference to what lies below, so that what managed solutions bring later still shows (dataverse-semantics 2.2).
 */
public final class UnmanagedLayer {

    private final Bodies bodies;

    public UnmanagedLayer(Bodies bodies) {
        this.bodies = bodies;
    }

    /** The difference; empty where the whole definition is kept. */
    public Optional<ComponentBody> difference(ComponentRef component, StackState stack, Sha256 definition) {
        MergeRule rule = ComponentKinds.describe(component.kind()).mergeRule();
        if (rule == MergeRule.TOP_WINS || !stack.managed()) {
            return Optional.empty();
        }
        List<LayerState> below = stack.layers().stream()
                .filter(layer -> !layer.solution().active())
                .toList();
        Set<Sha256> hashes = new HashSet<>(Set.of(definition));
        below.forEach(layer -> hashes.add(layer.current()));
        Map<Sha256, ComponentBody> known = bodies.of(hashes);
        ComponentBody whole = body(known, definition);
        // where nobody knows what lies below, the whole definition is all there is to say
        if (Merging.isDelta(rule, whole)
                || below.stream().anyMatch(layer -> UnknownDefinition.is(body(known, layer.current())))) {
            return Optional.empty();
        }
        List<LayerDefinition> layers = new ArrayList<>();
        below.forEach(
                layer -> layers.add(new LayerDefinition(layer.solution().uniqueName(), body(known, layer.current()))));
        return Optional.of(Merging.delta(rule, Merging.effective(rule, layers).body(), whole));
    }

    private static ComponentBody body(Map<Sha256, ComponentBody> known, Sha256 hash) {
        return Optional.ofNullable(known.get(hash))
                .orElseThrow(() -> new IllegalStateException("definition " + hash + " is not in the store"));
    }
}
