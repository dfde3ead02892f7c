package org.almanac.environment.authoring;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.planning.Bodies;
import org.almanac.environment.planning.PlatformComponents;
import org.almanac.environment.planning.RowRemovals;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;

/** Deleting an unmanaged component with its parts, its data and all references to it (dataverse-semantics 4, 10). */
public final class Deletion {

    private final EnvironmentState state;
    private final Bodies bodies;

    /** @param state with the component and its parts, and the members of all unmanaged solutions */
    public Deletion(EnvironmentState state, Bodies bodies) {
        this.state = state;
        this.bodies = bodies;
    }

    /**
     * @param parts what is part of the component and is deleted with it
     * @param dependents other components that need one of these
     */
    public StateChange of(ComponentRef component, Collection<ComponentRef> parts, Collection<ComponentRef> dependents) {
        StackState stack = state.stack(component);
        if (!stack.exists()) {
            throw EditRefused.unknownComponent(component);
        }
        if (stack.managed() || PlatformComponents.has(component)) {
            throw EditRefused.by(
                    PlatformCode.CANNOT_DELETE_METADATA,
                    component
                            + " is managed; it goes when its solution is uninstalled. Its unmanaged layer can be removed.",
                    component.toString());
        }
        Set<ComponentRef> deleted = new LinkedHashSet<>(Set.of(component));
        deleted.addAll(parts);
        List<ComponentRef> inTheWay = dependents.stream()
                .filter(dependent -> !deleted.contains(dependent))
                .sorted()
                .toList();
        if (!inTheWay.isEmpty()) {
            throw inUse(component, inTheWay);
        }
        List<ComponentRef> managed = parts.stream()
                .filter(part -> state.stack(part).managed())
                .sorted()
                .toList();
        if (!managed.isEmpty()) {
            throw inUse(component, managed);
        }
        StateChange.Draft change = StateChange.draft();
        deleted.forEach(gone -> layer(gone, change));
        references(deleted, change);
        new RowRemovals(state, bodies).addTo(change, deleted);
        return change.change();
    }

    private static Refusal inUse(ComponentRef component, List<ComponentRef> dependents) {
        return new Refusal(
                ErrorCode.EDIT_REFUSED,
                component + " is needed by " + dependents.size() + " other components; change or delete these first.",
                component.toString(),
                dependents.stream()
                        .map(dependent -> new ProblemDetailItem(
                                PlatformCode.CANNOT_DELETE_IN_USE_COMPONENT.hex(),
                                dependent + " depends on it.",
                                dependent.toString(),
                                null))
                        .toList(),
                null);
    }

    private void layer(ComponentRef component, StateChange.Draft change) {
        ComponentIdentity identity = state.identity(component);
        for (LayerState layer : state.stack(component).layers()) {
            change.layer(new LayerChange(
                    component,
                    identity.name(),
                    identity.parent(),
                    layer.solution().key(),
                    layer.content(),
                    null));
        }
    }

    private void references(Set<ComponentRef> deleted, StateChange.Draft change) {
        for (Map.Entry<String, Set<Membership>> members : state.members().entrySet()) {
            SolutionState solution = state.solutions().get(members.getKey());
            if (solution == null || solution.managed()) {
                continue;
            }
            for (Membership member : members.getValue()) {
                if (deleted.contains(member.component())) {
                    Unmanaged.refuseLocked(state, solution);
                    change.member(new MemberChange(solution.key(), member, null));
                }
            }
        }
    }
}
