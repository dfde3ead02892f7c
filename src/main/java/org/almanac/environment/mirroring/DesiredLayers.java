package org.almanac.environment.mirroring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.MirroredInventory.MirroredComponent;
import org.almanac.environment.MirroredInventory.MirroredLayer;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * Which layers a component has after what the environment says. Where the environment was asked for the layers of the component, its
 * answer is all there is; elsewhere they follow from what solutions have, and what nobody asked for stays.
 */
final class DesiredLayers {

    /** A table of which a solution has nothing but the name (dataverse-semantics 1.7). */
    private static final int SHELL = 2;

    private static final String ACTIVE = SolutionState.keyOf(SolutionState.ACTIVE);

    private final EnvironmentState state;
    private final ListedSolutions solutions;
    private final DesiredDefinitions definitions;
    private final Map<ComponentRef, Map<String, MirroredComponent>> holders = new HashMap<>();
    private final Map<ComponentRef, Map<String, MirroredLayer>> told = new HashMap<>();

    DesiredLayers(
            EnvironmentState state,
            MirroredInventory inventory,
            ListedSolutions solutions,
            DesiredDefinitions definitions) {
        this.state = state;
        this.solutions = solutions;
        this.definitions = definitions;
        solutions
                .after()
                .keySet()
                .forEach(key -> solutions
                        .listed(key)
                        .map(MirroredInventory.MirroredSolution::components)
                        .ifPresent(components -> components.forEach(
                                component -> holders.computeIfAbsent(component.component(), ref -> new HashMap<>())
                                        .put(key, component))));
        inventory.layers().forEach((component, layers) -> told.put(component, byKey(layers)));
    }

    private static Map<String, MirroredLayer> byKey(List<MirroredLayer> layers) {
        Map<String, MirroredLayer> result = new HashMap<>();
        layers.forEach(layer -> result.put(SolutionState.keyOf(layer.solution()), layer));
        return result;
    }

    /** Every component that may have to change. */
    Set<ComponentRef> components() {
        Set<ComponentRef> result = new LinkedHashSet<>(state.stacks().keySet());
        result.addAll(holders.keySet());
        result.addAll(told.keySet());
        return result;
    }

    /** The solutions that have a component, as far as the environment was asked, by key. */
    Map<String, MirroredComponent> holders(ComponentRef component) {
        return holders.getOrDefault(component, Map.of());
    }

    /** Content of the layer of each solution that has one, by the solution's key. */
    Map<String, LayerContent> of(ComponentRef component) {
        StackState before = state.stack(component);
        Map<String, LayerContent> result = new HashMap<>();
        for (String key : candidates(component, before)) {
            SolutionState solution = solutions.after().get(key);
            if (solution != null && solution.managed() && has(component, solution, before)) {
                result.put(key, definitions.managed(component, solution, content(before, key), shown(component, key)));
            }
        }
        if (active(component, before, !result.isEmpty())) {
            result.put(ACTIVE, definitions.active(content(before, ACTIVE), shown(component, ACTIVE)));
        }
        return result;
    }

    private Set<String> candidates(ComponentRef component, StackState before) {
        Set<String> result = new HashSet<>(holders(component).keySet());
        result.addAll(told.getOrDefault(component, Map.of()).keySet());
        before.layers().forEach(layer -> result.add(layer.solution().key()));
        return result;
    }

    private boolean has(ComponentRef component, SolutionState solution, StackState before) {
        Map<String, MirroredLayer> answer = told.get(component);
        if (answer != null) {
            return answer.containsKey(solution.key());
        }
        boolean asked = solutions
                .listed(solution.key())
                .map(MirroredInventory.MirroredSolution::components)
                .isPresent();
        if (!asked) {
            return before.layerOf(solution.key()).isPresent();
        }
        MirroredComponent held = holders(component).get(solution.key());
        return held != null && !shell(held) && !definitions.onlyReferred(component, solution);
    }

    private static boolean shell(MirroredComponent held) {
        return Objects.equals(held.behavior(), SHELL);
    }

    /**
     * An unmanaged layer goes with the last managed one beneath it (dataverse-semantics 2.3).
     *
     * @param managed whether a managed layer is there afterwards
     */
    private boolean active(ComponentRef component, StackState before, boolean managed) {
        Map<String, MirroredLayer> answer = told.get(component);
        if (answer != null) {
            return answer.containsKey(ACTIVE);
        }
        boolean unmanaged = holders(component).keySet().stream()
                .map(key -> solutions.after().get(key))
                .anyMatch(solution -> solution != null && !solution.managed());
        boolean wasThere = before.active().isPresent();
        return managed ? wasThere : unmanaged || wasThere && !before.managed();
    }

    private @Nullable MirroredLayer shown(ComponentRef component, String key) {
        return told.getOrDefault(component, Map.of()).get(key);
    }

    private static @Nullable LayerContent content(StackState stack, String key) {
        Optional<LayerState> layer = stack.layerOf(key);
        return layer.map(LayerState::content).orElse(null);
    }
}
