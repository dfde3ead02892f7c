package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.Plan.Change;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/** Says for each component of a package what a change of layers comes to for those who use the environment. */
final class ChangeList {

    /** Definitions are looked up for so many components at a time, to bound memory. */
    private static final int CHUNK = 500;

    private final ImportAttempt attempt;
    private final Bodies bodies;
    private final String layerKey;
    private final Map<ComponentRef, List<LayerChange>> touched = new HashMap<>();

    ChangeList(ImportAttempt attempt, StateChange change, Bodies bodies) {
        this.attempt = attempt;
        this.bodies = bodies;
        this.layerKey = change.after().managed()
                ? change.after().key()
                : attempt.state().activeLayer().key();
        for (LayerChange layer : change.layers()) {
            touched.computeIfAbsent(layer.component(), ref -> new ArrayList<>(1))
                    .add(layer);
        }
    }

    /** One entry for each component that the package defines, ordered by component. */
    List<Change> changes() {
        List<StagedPackage.Component> defined = attempt.solutionPackage().components().stream()
                .filter(component -> component.body() != null)
                .sorted((a, b) -> a.ref().compareTo(b.ref()))
                .toList();
        List<Change> result = new ArrayList<>(defined.size());
        for (int from = 0; from < defined.size(); from += CHUNK) {
            List<StagedPackage.Component> chunk = defined.subList(from, Math.min(from + CHUNK, defined.size()));
            Map<Sha256, ComponentBody> known = bodies.of(needed(chunk));
            chunk.forEach(component -> result.add(change(component, known)));
        }
        return result;
    }

    private Set<Sha256> needed(List<StagedPackage.Component> chunk) {
        Set<Sha256> hashes = new HashSet<>();
        for (StagedPackage.Component component : chunk) {
            StackState before = attempt.state().stack(component.ref());
            if (before.exists() && touched.containsKey(component.ref())) {
                before.layers().forEach(layer -> hashes.add(layer.current()));
                after(component.ref(), before).layers().forEach(layer -> hashes.add(layer.current()));
            }
        }
        return hashes;
    }

    private Change change(StagedPackage.Component component, Map<Sha256, ComponentBody> known) {
        StackState before = attempt.state().stack(component.ref());
        if (!before.exists()) {
            return entry(component, Action.ADD, PROPERTIES_OF_THE_WHOLE, false);
        }
        if (!touched.containsKey(component.ref())) {
            return entry(component, Action.UNCHANGED, PROPERTIES_OF_THE_WHOLE, false);
        }
        StackState after = after(component.ref(), before);
        PropertyComparison comparison = PropertyComparison.of(component.ref(), before, after, layerKey, known);
        return entry(component, action(comparison), comparison, overwritten(before, after));
    }

    private static Action action(PropertyComparison comparison) {
        if (!comparison.effective().isEmpty()) {
            return Action.CHANGE;
        }
        return comparison.hidden().isEmpty() ? Action.UNCHANGED : Action.HIDDEN;
    }

    private StackState after(ComponentRef component, StackState before) {
        StackState result = before;
        for (LayerChange change : touched.getOrDefault(component, List.of())) {
            LayerState after = change.after();
            LayerState gone = change.before();
            if (after != null) {
                result = result.with(after);
            } else if (gone != null) {
                result = result.without(gone.solution().key());
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

    /** A component that is new, or untouched, is told as a whole. */
    private static final PropertyComparison PROPERTIES_OF_THE_WHOLE = new PropertyComparison(List.of(), List.of());

    private static Change entry(
            StagedPackage.Component component, Action action, PropertyComparison comparison, boolean overwritten) {
        List<org.almanac.environment.Plan.PropertyChange> properties = new ArrayList<>(comparison.effective());
        properties.addAll(comparison.hidden());
        return new Change(action, component.ref(), component.name(), component.body(), properties, 0, overwritten);
    }
}
