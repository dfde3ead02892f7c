package org.almanac.environment.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.environment.Plan.Matter;
import org.almanac.environment.Plan.Unknown;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MergeRule;
import org.almanac.solution.Sha256;

/**
 * What cannot be told of a change of layers, because a real environment does not tell all definitions. A property's value is known
 * as long as no layer of which nobody knows the definition lies above the one that gives it.
 */
final class OpenQuestions {

    private final ComponentRef component;
    private final StackState before;
    private final StackState after;
    private final Map<Sha256, ComponentBody> bodies;
    private final Set<LayerState> unknown = new HashSet<>();

    /** @param bodies at least those of all layers */
    OpenQuestions(ComponentRef component, StackState before, StackState after, Map<Sha256, ComponentBody> bodies) {
        this.component = component;
        this.before = before;
        this.after = after;
        this.bodies = bodies;
        gather(before);
        gather(after);
    }

    private void gather(StackState stack) {
        for (LayerState layer : stack.layers()) {
            if (EffectiveValues.unknown(layer, bodies)) {
                unknown.add(layer);
            }
        }
    }

    /**
     * The question that leaves nothing else to be said of the component: a layer of which nobody knows what it holds goes or is
     * replaced, or takes part in what merges.
     *
     * @param solutionKey of the solution that the operation is about
     */
    Optional<Unknown> about(String solutionKey) {
        boolean merges = ComponentKinds.describe(component.kind()).mergeRule() != MergeRule.TOP_WINS;
        Set<String> open = new TreeSet<>();
        for (LayerState layer : unknown) {
            if (merges || layer.solution().key().equals(solutionKey) || !stays(layer)) {
                open.add(layer.solution().uniqueName());
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unknown(Matter.DEFINITION, component, List.of(), why(open)));
    }

    private boolean stays(LayerState layer) {
        return has(before, layer) && has(after, layer);
    }

    private static boolean has(StackState stack, LayerState layer) {
        return stack.layerOf(layer.solution().key())
                .filter(found -> found.current().equals(layer.current()))
                .isPresent();
    }

    /** The properties that known layers give otherwise than before, and of which nobody can tell the value before or after. */
    Set<String> among(Set<String> names) {
        Set<String> open = new TreeSet<>();
        if (!unknown.isEmpty()) {
            for (String name : names) {
                boolean touched = !claims(before, name).equals(claims(after, name));
                if (touched && (open(before, name) || open(after, name))) {
                    open.add(name);
                }
            }
        }
        return open;
    }

    /** What is to be said of some properties; nothing of none. */
    List<Unknown> about(Set<String> open) {
        Set<String> solutions = new TreeSet<>();
        unknown.forEach(layer -> solutions.add(layer.solution().uniqueName()));
        return open.isEmpty()
                ? List.of()
                : List.of(new Unknown(Matter.PROPERTIES, component, List.copyOf(open), why(solutions)));
    }

    private static String why(Set<String> solutions) {
        return "What " + String.join(", ", solutions) + (solutions.size() == 1 ? " holds" : " hold")
                + " there is not known.";
    }

    private Map<String, String> claims(StackState stack, String name) {
        Map<String, String> result = new HashMap<>();
        for (LayerState layer : stack.layers()) {
            value(layer, name).ifPresent(value -> result.put(layer.solution().key(), value));
        }
        return result;
    }

    private boolean open(StackState stack, String name) {
        List<LayerState> layers = stack.layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (unknown.contains(layers.get(i))) {
                return true;
            }
            if (value(layers.get(i), name).isPresent()) {
                return false;
            }
        }
        return false;
    }

    private Optional<String> value(LayerState layer, String name) {
        return unknown.contains(layer)
                ? Optional.empty()
                : Optional.ofNullable(EffectiveValues.properties(layer, bodies).get(name));
    }
}
