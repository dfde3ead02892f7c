package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateSum;
import org.almanac.solution.ComponentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works out the sum of an environment from what its tables hold after a change was written. It reads the layers that the
 * change touches, and all solutions, publishers and memberships, and puts them in the place of what was read before.
 */
@Component
class ReadBack {

    /** From so many layers of one solution on, reading all of them is cheaper than looking for each. */
    private static final int MANY = 500;

    private final JdbcClient jdbc;
    private final StateReader states;
    private final StackReader stacks;

    ReadBack(JdbcClient jdbc, StateReader states, StackReader stacks) {
        this.jdbc = jdbc;
        this.states = states;
        this.stacks = stacks;
    }

    StateSum sum(EnvironmentRow environment, EnvironmentState before, StateChange change) {
        String key = change.after().key();
        Map<String, SolutionState> solutions = states.solutions(environment.id());
        Map<String, Set<ComponentRef>> touched = touched(change);
        Map<ComponentRef, List<LayerState>> now = new HashMap<>();
        touched.forEach((solution, components) -> layers(
                environment.id(),
                Objects.requireNonNull(solutions.get(solution)),
                components,
                solutions.values(),
                now));
        EnvironmentState after = new EnvironmentState(
                before.environment(),
                before.sum(),
                solutions,
                states.publishers(environment.id()),
                stacks(now),
                states.members(Objects.requireNonNull(solutions.get(key)).id()),
                before.nextBlock());
        return before.sum().minus(reduced(before, touched).partialSum(key)).plus(after.partialSum(key));
    }

    /** Components by the solution whose layer on them changes. */
    private static Map<String, Set<ComponentRef>> touched(StateChange change) {
        Map<String, Set<ComponentRef>> result = new HashMap<>();
        for (StateChange.LayerChange layer : change.layers()) {
            LayerState either = layer.after() == null ? Objects.requireNonNull(layer.before()) : layer.after();
            result.computeIfAbsent(either.solution().key(), key -> new HashSet<>())
                    .add(layer.component());
        }
        return result;
    }

    private void layers(
            int environmentId,
            SolutionState solution,
            Set<ComponentRef> components,
            Collection<SolutionState> solutions,
            Map<ComponentRef, List<LayerState>> found) {
        if (solution.managed() && components.size() >= MANY) {
            scan(solution, components, found);
            return;
        }
        stacks.read(environmentId, components, solutions)
                .forEach((component, stack) ->
                        stack.layerOf(solution.key()).ifPresent(layer -> add(found, component, layer)));
    }

    private void scan(SolutionState solution, Set<ComponentRef> components, Map<ComponentRef, List<LayerState>> found) {
        Map<UUID, ComponentRef> byId = new HashMap<>();
        components.forEach(component -> byId.put(component.id(), component));
        jdbc.sql("SELECT component_id, published, draft FROM alm.layer WHERE solution_id = ?")
                .param(solution.id())
                .query(row -> {
                    ComponentRef component = byId.get(row.getObject(1, UUID.class));
                    if (component != null) {
                        add(
                                found,
                                component,
                                new LayerState(
                                        solution,
                                        StackReader.hash(row.getBytes(2)),
                                        StackReader.hash(row.getBytes(3))));
                    }
                });
    }

    private static void add(Map<ComponentRef, List<LayerState>> found, ComponentRef component, LayerState layer) {
        found.computeIfAbsent(component, c -> new ArrayList<>(1)).add(layer);
    }

    private static EnvironmentState reduced(EnvironmentState before, Map<String, Set<ComponentRef>> touched) {
        Map<ComponentRef, List<LayerState>> layers = new HashMap<>();
        touched.forEach((solution, components) -> components.forEach(component ->
                before.stack(component).layerOf(solution).ifPresent(layer -> add(layers, component, layer))));
        return new EnvironmentState(
                before.environment(),
                before.sum(),
                before.solutions(),
                before.publishers(),
                stacks(layers),
                before.members(),
                before.nextBlock());
    }

    private static Map<ComponentRef, StackState> stacks(Map<ComponentRef, List<LayerState>> layers) {
        Map<ComponentRef, StackState> result = new HashMap<>();
        layers.forEach((component, list) -> result.put(component, new StackState(list)));
        return result;
    }
}
