package org.almanac.environment.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.environment.AddedComponent;
import org.almanac.environment.planning.PlatformComponents;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;
import org.jspecify.annotations.Nullable;

/** What unmanaged solutions refer to (dataverse-semantics 1.2, 1.7). */
public final class MemberEdits {

    static final int WITH_ALL = 0;
    static final int SHELL = 2;

    private final EnvironmentState state;

    /** @param state with the solution's members, the identities of these, and the stacks of what is to be added */
    public MemberEdits(EnvironmentState state) {
        this.state = state;
    }

    /** @param required what the component needs, for when it is asked for */
    public StateChange add(String uniqueName, AddedComponent added, Collection<ComponentRef> required) {
        SolutionState solution = Unmanaged.unlocked(state, uniqueName);
        if (!there(added.component())) {
            throw EditRefused.unknownComponent(added.component());
        }
        Members members = new Members(solution);
        members.join(added.component(), behavior(added));
        if (added.withRequired()) {
            required.stream()
                    .filter(component -> there(component) && !members.had(component))
                    .forEach(component -> members.join(component, ofRequired(component)));
        }
        StateChange.Draft change = StateChange.draft();
        members.addTo(change);
        return change.change();
    }

    private static int behavior(AddedComponent added) {
        int behavior = added.behavior();
        if (behavior < WITH_ALL || behavior > SHELL) {
            throw EditRefused.invalid("The behavior is 0, 1 or 2.", "behavior");
        }
        if (behavior != WITH_ALL && !isTable(added.component())) {
            throw EditRefused.invalid("Only a table has a behavior other than 0.", "behavior");
        }
        return behavior;
    }

    /** A table of one's own comes whole; of others' tables the shell is enough to refer to (dataverse-semantics 1.7). */
    private int ofRequired(ComponentRef component) {
        boolean foreign =
                PlatformComponents.has(component) || state.stack(component).managed();
        return isTable(component) && foreign ? SHELL : WITH_ALL;
    }

    private boolean there(ComponentRef component) {
        return state.stack(component).exists() || PlatformComponents.has(component);
    }

    private static boolean isTable(ComponentRef component) {
        return component.kind().name().equals("Entity");
    }

    /** Lets a component join the solution that it was made or edited in. */
    void join(SolutionState solution, ComponentRef component, @Nullable ComponentRef parent, StateChange.Draft change) {
        Members members = new Members(solution);
        if (!members.has(component)) {
            members.join(component, WITH_ALL, parent);
            members.addTo(change);
        }
    }

    public StateChange remove(String uniqueName, ComponentRef component) {
        WellKnown.of(uniqueName).ifPresent(known -> {
            throw switch (known) {
                case DEFAULT ->
                    EditRefused.by(
                            PlatformCode.CANNOT_REMOVE_FROM_DEFAULT,
                            "The default solution holds every component of the environment; none can be removed from it.",
                            component.toString());
                case SYSTEM, ACTIVE, BASIC ->
                    EditRefused.by(
                            PlatformCode.CANNOT_REMOVE_FROM_SYSTEM,
                            "No component can be removed from the solution " + uniqueName
                                    + ", which is the platform's own.",
                            component.toString());
            };
        });
        SolutionState solution = Unmanaged.unlocked(state, uniqueName);
        List<Membership> gone = new ArrayList<>();
        for (Membership member : state.members(solution.key())) {
            if (member.component().equals(component) || component.equals(parentOf(member.component()))) {
                gone.add(member);
            }
        }
        if (gone.stream().noneMatch(member -> member.component().equals(component))) {
            throw EditRefused.by(
                    PlatformCode.REMOVE_COMPONENT_NOT_IN_SOLUTION,
                    "The solution " + solution.uniqueName() + " does not have " + component
                            + " as a component of its own; what is there with all of its table goes with the table.",
                    component.toString());
        }
        StateChange.Draft change = StateChange.draft();
        gone.forEach(member -> change.member(new MemberChange(solution.key(), member, null)));
        return change.change();
    }

    private @Nullable ComponentRef parentOf(ComponentRef component) {
        ComponentRef parent = state.identity(component).parent();
        return parent == null ? Columns.tableOf(component) : parent;
    }

    /** The members of one solution while they grow; each changes once in the end. */
    private final class Members {

        private final SolutionState solution;
        private final Map<ComponentRef, Membership> before = new HashMap<>();
        private final Map<ComponentRef, Membership> after = new TreeMap<>();

        Members(SolutionState solution) {
            this.solution = solution;
            state.members(solution.key()).forEach(member -> before.put(member.component(), member));
            after.putAll(before);
        }

        boolean had(ComponentRef component) {
            return before.containsKey(component);
        }

        boolean has(ComponentRef component) {
            return after.containsKey(component);
        }

        void join(ComponentRef component, int behavior) {
            join(component, behavior, parentOf(component));
        }

        void join(ComponentRef component, int behavior, @Nullable ComponentRef parent) {
            if (parent != null && isTable(parent)) {
                after.putIfAbsent(parent, new Membership(parent, SHELL));
            }
            Membership table = parent == null ? null : after.get(parent);
            Membership old = after.get(component);
            if (table != null && isWhole(table) && old == null) {
                return;
            }
            Membership joined = new Membership(component, listed(component) ? behavior : null);
            if (old != null && isTable(component) && isWhole(old) && !old.equals(joined)) {
                throw EditRefused.because(
                        "The solution " + solution.uniqueName() + " has " + component + " with all its subcomponents;"
                                + " remove it and add it again to have less of it.",
                        component.toString());
            }
            after.put(component, joined);
        }

        void addTo(StateChange.Draft change) {
            after.forEach((component, member) ->
                    change.member(new MemberChange(solution.key(), before.get(component), member)));
        }

        private static boolean isWhole(Membership member) {
            return Integer.valueOf(WITH_ALL).equals(member.behavior());
        }

        private static boolean listed(ComponentRef component) {
            return ComponentKinds.describe(component.kind()).listed();
        }
    }
}
