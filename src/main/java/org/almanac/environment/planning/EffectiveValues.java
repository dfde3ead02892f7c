package org.almanac.environment.planning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.Sha256;

/**
 * The effective properties of a component: from the bottom to the top, every layer's properties replace those below
 * (dataverse-semantics 2.2).
 */
public record EffectiveValues(Map<String, Value> values) {

    /** @param winner solution of the layer that gives the value */
    public record Value(String text, String winner) {}

    /** @param bodies at least those of all layers */
    public static EffectiveValues of(StackState stack, Map<Sha256, ComponentBody> bodies) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (LayerState layer : stack.layers()) {
            String winner = layer.solution().uniqueName();
            properties(layer, bodies).forEach((name, text) -> values.put(name, new Value(text, winner)));
        }
        return new EffectiveValues(Collections.unmodifiableMap(values));
    }

    static Map<String, String> properties(LayerState layer, Map<Sha256, ComponentBody> bodies) {
        ComponentBody body = Optional.ofNullable(bodies.get(layer.current()))
                .orElseThrow(() -> new IllegalStateException("definition " + layer.current() + " is not in the store"));
        return body.properties();
    }

    Optional<Value> value(String property) {
        return Optional.ofNullable(values.get(property));
    }
}
