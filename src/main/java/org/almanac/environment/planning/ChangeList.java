package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.Plan.Change;
import org.almanac.environment.Plan.PropertyChange;
import org.almanac.environment.Plan.Unknown;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/** Says for each component what a change of layers comes to for those who use the environment. */
final class ChangeList {

    /** Definitions are looked up for so many components at a time, to bound memory. */
    private static final int CHUNK = 500;

    /** A component that is new, untouched or deleted is told as a whole. */
    private static final PropertyComparison THE_WHOLE = new PropertyComparison(List.of(), List.of(), List.of());

    private final EnvironmentState state;
    private final Bodies bodies;
    private final String layerKey;
    private final Set<ComponentRef> deleted;
    private final Map<ComponentRef, Long> rowsAtRisk;
    private final Map<ComponentRef, String> names = new HashMap<>();
    private final Map<String, SolutionState> solutions;
    private final Map<Sha256, ComponentBody> brought;
    private final Map<ComponentRef, List<LayerChange>> touched = new HashMap<>();
    private final List<Unknown> unknown = new ArrayList<>();

    /**
     * @param layerKey key of the solution whose layers the operation is about
     * @param deleted components that are deleted
     * @param rowsAtRisk rows that go with them
     */
    ChangeList(
            EnvironmentState state,
            StateChange change,
            String layerKey,
            Set<ComponentRef> deleted,
            Map<ComponentRef, Long> rowsAtRisk,
            Bodies bodies) {
        this.state = state;
        this.bodies = bodies;
        this.layerKey = layerKey;
        this.deleted = deleted;
        this.rowsAtRisk = rowsAtRisk;
        this.brought = change.contents();
        this.solutions = new HashMap<>(state.solutions());
        change.solutions()
                .forEach(replaced -> Optional.ofNullable(replaced.after())
                        .ifPresent(solution -> solutions.put(solution.key(), solution)));
        for (LayerChange layer : change.layers()) {
            names.put(layer.component(), layer.name());
            touched.computeIfAbsent(layer.component(), ref -> new ArrayList<>(1))
                    .add(layer);
        }
    }

    /**
     * One entry for each component that is touched or named, ordered by component.
     *
     * @param named further components, untouched, with their names
     */
    List<Change> changes(Map<ComponentRef, String> named) {
        named.forEach(names::putIfAbsent);
        TreeSet<ComponentRef> components = new TreeSet<>(named.keySet());
        components.addAll(touched.keySet());
        List<ComponentRef> ordered = List.copyOf(components);
        List<Change> result = new ArrayList<>(ordered.size());
        for (int from = 0; from < ordered.size(); from += CHUNK) {
            List<ComponentRef> chunk = ordered.subList(from, Math.min(from + CHUNK, ordered.size()));
            Map<Sha256, ComponentBody> known = new HashMap<>(bodies.of(needed(chunk)));
            known.values().removeIf(java.util.Objects::isNull);
            known.putAll(brought);
            chunk.forEach(component -> result.add(change(component, known)));
        }
        return result;
    }

    private Set<Sha256> needed(Collection<ComponentRef> chunk) {
        Set<Sha256> hashes = new HashSet<>();
        for (ComponentRef component : chunk) {
            StackState before = state.stack(component);
            if (before.exists() && touched.containsKey(component) && !deleted.contains(component)) {
                before.layers().forEach(layer -> hashes.add(layer.current()));
                after(component, before).layers().forEach(layer -> hashes.add(layer.current()));
            }
        }
        hashes.removeAll(brought.keySet());
        return hashes;
    }

    private Change change(ComponentRef component, Map<Sha256, ComponentBody> known) {
        StackState before = state.stack(component);
        StackState after = after(component, before);
        if (!before.exists()) {
            return entry(component, Action.ADD, after, THE_WHOLE, false);
        }
        if (deleted.contains(component)) {
            return entry(
                    component, Action.DELETE, after, THE_WHOLE, before.active().isPresent());
        }
        if (!touched.containsKey(component)) {
            return entry(component, Action.UNCHANGED, after, THE_WHOLE, false);
        }
        PropertyComparison comparison = PropertyComparison.of(component, before, after, layerKey, known);
        unknown.addAll(comparison.unknown());
        return entry(component, action(comparison), after, comparison, overwritten(before, after));
    }

    /** What could not be told of the changes given out. */
    List<Unknown> unknown() {
        return unknown;
    }

    private static Action action(PropertyComparison comparison) {
        if (!comparison.effective().isEmpty()) {
            return Action.CHANGE;
        }
        if (!comparison.unknown().isEmpty()) {
            return Action.UNKNOWN;
        }
        return comparison.hidden().isEmpty() ? Action.UNCHANGED : Action.HIDDEN;
    }

    private StackState after(ComponentRef component, StackState before) {
        StackState result = before;
        for (LayerChange change : touched.getOrDefault(component, List.of())) {
            LayerContent content = change.after();
            if (content == null) {
                result = result.without(change.solution());
            } else {
                SolutionState solution = Optional.ofNullable(solutions.get(change.solution()))
                        .orElseThrow(() -> new IllegalStateException("unknown solution " + change.solution()));
                result = result.with(new LayerState(solution, content));
            }
        }
        return result;
    }

    /** Somebody's unmanaged customization is removed or replaced. */
    private static boolean overwritten(StackState before, StackState after) {
        return before.active()
                .filter(active -> after.active()
                        .filter(now -> now.current().equals(active.current()))
                        .isEmpty())
                .isPresent();
    }

    private Change entry(
            ComponentRef component,
            Action action,
            StackState after,
            PropertyComparison comparison,
            boolean overwritten) {
        List<PropertyChange> properties = new ArrayList<>(comparison.effective());
        properties.addAll(comparison.hidden());
        Sha256 definition = after.layerOf(layerKey).map(LayerState::current).orElse(null);
        return new Change(
                action,
                component,
                names.getOrDefault(component, component.key()),
                definition,
                properties,
                rowsAtRisk.getOrDefault(component, 0L),
                overwritten);
    }
}
