package org.almanac.environment.mirroring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.MirroredInventory.MirroredComponent;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.environment.planning.VariableValues;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.ActivationChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/** Works out the change that makes a mirror say what its environment says; no change where both say the same. */
public final class Reflection {

    /** Kinds that are switched on and off (dataverse-semantics 7). */
    private static final Set<String> SWITCHED = Set.of("Workflow", "SdkMessageProcessingStep");

    private final EnvironmentState state;
    private final MirroredInventory inventory;
    private final ListedSolutions solutions;
    private final DesiredDefinitions definitions;
    private final DesiredLayers layers;
    private final Map<ComponentRef, Map<String, LayerContent>> after = new HashMap<>();
    private final StateChange.Draft draft = StateChange.draft();

    private Reflection(
            EnvironmentState state, MirroredInventory inventory, KnownPackages packages, UnknownDefinitions unknown) {
        this.state = state;
        this.inventory = inventory;
        this.solutions = new ListedSolutions(state, inventory, packages);
        this.definitions = new DesiredDefinitions(state, solutions, unknown);
        this.layers = new DesiredLayers(state, inventory, solutions, definitions);
        layers.components().forEach(component -> after.put(component, layers.of(component)));
    }

    /**
     * The change.
     *
     * @param state the mirror, with {@link #concerned} as its families, the layers of all components that the inventory names, and the
     *     memberships of all solutions of which it tells the components
     */
    public static StateChange of(
            EnvironmentState state, MirroredInventory inventory, KnownPackages packages, UnknownDefinitions unknown) {
        return new Reflection(state, inventory, packages, unknown).change();
    }

    /**
     * Keys of the solutions in a mirror of which everything is wanted: those whose components the inventory tells, that are there in
     * another version, or that are there no more.
     *
     * @param mirrored solutions in the mirror, by key
     */
    public static Set<String> concerned(Map<String, SolutionState> mirrored, MirroredInventory inventory) {
        Map<String, MirroredSolution> listed = new HashMap<>();
        inventory.solutions().forEach(solution -> listed.put(SolutionState.keyOf(solution.uniqueName()), solution));
        Set<String> result = new HashSet<>();
        mirrored.forEach((key, before) -> {
            MirroredSolution now = listed.get(key);
            boolean unlisted = now == null && !before.active() && !key.equals(ListedSolutions.SYSTEM);
            if (unlisted
                    || now != null
                            && (now.components() != null
                                    || now.managed() != before.managed()
                                    || !now.version().sameAs(before.version()))) {
                result.add(key);
            }
        });
        return result;
    }

    /** Every component that an inventory names. */
    public static Set<ComponentRef> named(MirroredInventory inventory) {
        Set<ComponentRef> result = new HashSet<>(inventory.layers().keySet());
        for (MirroredSolution solution : inventory.solutions()) {
            List<MirroredComponent> components = solution.components();
            if (components != null) {
                components.forEach(component -> result.add(component.component()));
            }
        }
        return result;
    }

    private StateChange change() {
        publishers();
        solutions();
        after.forEach(this::layers);
        definitions.made().values().forEach(draft::content);
        members();
        activations();
        return draft.change();
    }

    private void publishers() {
        Map<String, PublisherState> after = new HashMap<>();
        for (EnvironmentPublisher publisher : inventory.publishers()) {
            PublisherState row = new PublisherState(publisher.publisher(), publisher.readOnly());
            after.put(row.key(), row);
        }
        state.publishers().forEach((key, before) -> {
            PublisherState now = after.get(key);
            if (!before.equals(now)) {
                draft.publisher(new Replaced<>(before, now));
            }
        });
        after.forEach((key, now) -> {
            if (!state.publishers().containsKey(key)) {
                draft.publisher(Replaced.added(now));
            }
        });
    }

    private void solutions() {
        draft.content(ListedSolutions.NO_MANIFEST);
        Map<String, SolutionState> after = solutions.after();
        after.forEach(
                (key, now) -> draft.solution(new Replaced<>(state.solutions().get(key), now)));
        state.solutions().forEach((key, before) -> {
            if (!before.active() && !after.containsKey(key)) {
                draft.solution(Replaced.removed(before));
            }
        });
    }

    private void layers(ComponentRef component, Map<String, LayerContent> now) {
        for (LayerState layer : state.stack(component).layers()) {
            String key = layer.solution().key();
            draft.layer(change(component, key, layer.content(), now.get(key)));
        }
        now.forEach((key, content) -> {
            if (state.stack(component).layerOf(key).isEmpty()) {
                draft.layer(change(component, key, null, content));
            }
        });
    }

    private LayerChange change(
            ComponentRef component, String key, @Nullable LayerContent before, @Nullable LayerContent after) {
        ComponentIdentity identity = identity(component);
        return new LayerChange(component, identity.name(), identity.parent(), key, before, after);
    }

    private ComponentIdentity identity(ComponentRef component) {
        ComponentIdentity known = state.identities().get(component);
        if (known != null) {
            return known;
        }
        return layers.holders(component).values().stream()
                .findFirst()
                .map(held -> new ComponentIdentity(held.name(), held.parent()))
                .orElseGet(() -> new ComponentIdentity(component.key(), null));
    }

    /** What a solution has without a layer of its own; and current values, which belong to their environment. */
    private void members() {
        Map<String, Set<Membership>> members = new HashMap<>();
        after.forEach((component, now) -> layers.holders(component).forEach((key, held) -> {
            if (!now.containsKey(key) || VariableValues.is(component)) {
                members.computeIfAbsent(key, k -> new HashSet<>()).add(new Membership(component, held.behavior()));
            }
        }));
        Set<String> keys = new HashSet<>(state.members().keySet());
        keys.addAll(members.keySet());
        for (String key : keys) {
            boolean asked =
                    solutions.listed(key).map(MirroredSolution::components).isPresent();
            if (asked || !solutions.after().containsKey(key)) {
                members(key, members.getOrDefault(key, Set.of()));
            }
        }
    }

    private void members(String solution, Set<Membership> members) {
        Map<ComponentRef, Membership> now = new HashMap<>();
        members.forEach(member -> now.put(member.component(), member));
        for (Membership before : state.members(solution)) {
            draft.member(new MemberChange(solution, before, now.remove(before.component())));
        }
        now.values().forEach(member -> draft.member(new MemberChange(solution, null, member)));
    }

    /** Nobody asked whether what the inventory does not name is on, so that stays. */
    private void activations() {
        Set<ComponentRef> named = named(inventory);
        after.forEach((component, now) -> {
            if (SWITCHED.contains(component.kind().name())) {
                boolean before = state.active().contains(component);
                boolean on = inventory.active().contains(component) || before && !named.contains(component);
                draft.activation(new ActivationChange(component, before, on && !now.isEmpty()));
            }
        });
    }
}
