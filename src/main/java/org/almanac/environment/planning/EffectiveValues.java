package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.almanac.environment.UnknownDefinition;
import org.almanac.environment.merging.LayerDefinition;
import org.almanac.environment.merging.MergedProperties;
import org.almanac.environment.merging.Merging;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/**
 * The effective properties of a component, merged as its kind is (dataverse-semantics 2.2), as far as the layers' definitions are
 * known.
 */
public record EffectiveValues(Map<String, Value> values) {

    /** @param winner solution of the layer that gives the value */
    public record Value(String text, String winner) {}

    /** @param bodies at least those of all layers */
    public static EffectiveValues of(ComponentRef component, StackState stack, Map<Sha256, ComponentBody> bodies) {
        List<LayerDefinition> layers = new ArrayList<>(stack.layers().size());
        for (LayerState layer : stack.layers()) {
            ComponentBody body = body(layer, bodies);
            if (!UnknownDefinition.is(body)) {
                layers.add(new LayerDefinition(layer.solution().uniqueName(), body));
            }
        }
        if (layers.isEmpty()) {
            return new EffectiveValues(Map.of());
        }
        MergedProperties merged =
                Merging.properties(ComponentKinds.describe(component.kind()).mergeRule(), layers);
        Map<String, Value> values = new LinkedHashMap<>();
        merged.values()
                .forEach((name, text) -> values.put(
                        name,
                        new Value(text, Objects.requireNonNull(merged.winners().get(name)))));
        return new EffectiveValues(Collections.unmodifiableMap(values));
    }

    static Map<String, String> properties(LayerState layer, Map<Sha256, ComponentBody> bodies) {
        return body(layer, bodies).properties();
    }

    static boolean unknown(LayerState layer, Map<Sha256, ComponentBody> bodies) {
        return UnknownDefinition.is(body(layer, bodies));
    }

    private static ComponentBody body(LayerState layer, Map<Sha256, ComponentBody> bodies) {
        return Optional.ofNullable(bodies.get(layer.current()))
                .orElseThrow(() -> new IllegalStateException("definition " + layer.current() + " is not in the store"));
    }

    Optional<Value> value(String property) {
        return Optional.ofNullable(values.get(property));
    }
}
