package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentRef;

/**
 * What follows when solutions lose layers (dataverse-semantics 2.3, 6). A component that no managed layer brings any more is
 * deleted, with its unmanaged layer, with what is part of it and with its data. A lower or higher layer of the same publisher
 * keeps it; a layer of another publisher that extends it blocks the removal of its base.
 */
final class Removals {

    private static final String TABLE = "Entity";

    private final EnvironmentState state;
    private final Map<ComponentRef, StackState> after = new HashMap<>();
    private final Set<ComponentRef> deleted = new LinkedHashSet<>();
    private final List<LayerChange> layers = new ArrayList<>();
    private final List<Blocker> blockers = new ArrayList<>();

    /** A layer of another publisher that stands on a base that is to go. */
    record Blocker(ComponentRef component, String solution, String publisher) {}

    private Removals(EnvironmentState state) {
        this.state = state;
    }

    /** @param changes what is known so far of the layers: those that go, and those that come */
    static Removals following(EnvironmentState state, List<LayerChange> changes) {
        Removals removals = new Removals(state);
        Set<ComponentRef> losing = new LinkedHashSet<>();
        for (LayerChange change : changes) {
            removals.take(change);
            if (change.after() == null) {
                losing.add(change.component());
            }
        }
        losing.forEach(removals::decide);
        List.copyOf(removals.deleted).stream()
                .filter(component -> component.kind().name().equals(TABLE))
                .forEach(removals::parts);
        return removals;
    }

    /** Further layers that go: unmanaged layers of deleted components. */
    List<LayerChange> layers() {
        return List.copyOf(layers);
    }

    /** What is deleted, parts of deleted tables included. */
    Set<ComponentRef> deleted() {
        return deleted;
    }

    /** The layers of a component that the change touches, as they will be. */
    StackState after(ComponentRef component, StackState otherwise) {
        return after.getOrDefault(component, otherwise);
    }

    List<Blocker> blockers() {
        return List.copyOf(blockers);
    }

    private void take(LayerChange change) {
        StackState stack = after.computeIfAbsent(change.component(), state::stack);
        LayerContent content = change.after();
        StackState changed = content == null
                ? stack.without(change.solution())
                : Optional.ofNullable(state.solutions().get(change.solution()))
                        .map(solution -> stack.with(new LayerState(solution, content)))
                        .orElse(stack);
        after.put(change.component(), changed);
    }

    private void decide(ComponentRef component) {
        StackState before = state.stack(component);
        StackState rest = after.getOrDefault(component, before);
        if (!before.managed() || PlatformComponents.has(component)) {
            return;
        }
        if (!rest.managed()) {
            delete(component, rest);
            return;
        }
        LayerState oldBase = before.layers().get(0);
        LayerState newBase = rest.layers().get(0);
        if (!newBase.solution().key().equals(oldBase.solution().key()) && !sameOwner(rest, oldBase)) {
            blockers.add(new Blocker(
                    component,
                    newBase.solution().uniqueName(),
                    newBase.solution().publisher()));
        }
    }

    private static boolean sameOwner(StackState rest, LayerState oldBase) {
        return rest.layers().stream()
                .filter(layer -> layer.solution().managed())
                .anyMatch(layer -> layer.solution()
                        .publisher()
                        .equalsIgnoreCase(oldBase.solution().publisher()));
    }

    private void delete(ComponentRef component, StackState rest) {
        if (deleted.add(component)) {
            rest.active().ifPresent(active -> gone(component, active));
        }
    }

    private void gone(ComponentRef component, LayerState layer) {
        ComponentIdentity identity = state.identity(component);
        layers.add(new LayerChange(
                component, identity.name(), identity.parent(), layer.solution().key(), layer.content(), null));
    }

    /** What is part of a deleted table goes with it, unless another solution brought it (dataverse-semantics 4). */
    private void parts(ComponentRef table) {
        for (Map.Entry<ComponentRef, ComponentIdentity> part :
                state.identities().entrySet()) {
            ComponentRef component = part.getKey();
            StackState rest = after.getOrDefault(component, state.stack(component));
            if (!table.equals(part.getValue().parent()) || !rest.exists() || deleted.contains(component)) {
                continue;
            }
            if (rest.managed()) {
                LayerState top = rest.layers().get(0);
                blockers.add(new Blocker(
                        component, top.solution().uniqueName(), top.solution().publisher()));
            } else {
                delete(component, rest);
            }
        }
    }
}
