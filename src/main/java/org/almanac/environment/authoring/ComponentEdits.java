package org.almanac.environment.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.PropertyEdit;
import org.almanac.environment.exporting.DefaultSolution;
import org.almanac.environment.planning.Bodies;
import org.almanac.environment.planning.PlatformComponents;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.Publisher;
import org.jspecify.annotations.Nullable;

/** Writing into the unmanaged layer (dataverse-semantics 1.4, 1.7, 2.3, 2.4). */
public final class ComponentEdits {

    private final EnvironmentState state;
    private final Bodies bodies;
    private final CustomizationGuard guard;

    /** @param state with the stacks and identities of the component and its parent, and the members of the solution */
    public ComponentEdits(EnvironmentState state, Bodies bodies) {
        this.state = state;
        this.bodies = bodies;
        this.guard = new CustomizationGuard(state, bodies);
    }

    /** Whether the component is one that the environment knows. */
    public boolean known(ComponentRef component) {
        return state.stack(component).exists() || PlatformComponents.has(component);
    }

    /** The parent that a definition names, or that its key does. */
    public static @Nullable ComponentRef parentOf(ComponentDefinition definition) {
        return definition.parent() != null ? definition.parent() : Columns.tableOf(definition.component());
    }

    /** Creates a component, or gives it another definition. */
    public StateChange put(ComponentDefinition definition, @Nullable String solution) {
        ComponentBody full = definition.body();
        checkElement(definition.component(), full);
        return known(definition.component())
                ? replaced(definition.component(), full, solution)
                : created(definition, full, solution);
    }

    private StateChange created(ComponentDefinition definition, ComponentBody full, @Nullable String uniqueName) {
        ComponentRef component = definition.component();
        if (uniqueName == null) {
            throw EditRefused.invalid("A new component is made in a solution: name one.", "solution");
        }
        SolutionState solution = isDefault(uniqueName) ? null : Unmanaged.unlocked(state, uniqueName);
        NameRules.check(
                component,
                solution == null ? DefaultSolution.publisher(state.environment().name()) : publisher(solution));
        ComponentRef parent = parentOf(definition);
        if (parent != null && !known(parent)) {
            throw EditRefused.unknownComponent(parent);
        }
        guard.creating(component, parent);
        StateChange.Draft change = StateChange.draft()
                .content(full)
                .layer(new LayerChange(
                        component,
                        definition.name(),
                        parent,
                        state.activeLayer().key(),
                        null,
                        LayerContent.drafted(null, full.hash())));
        if (solution != null) {
            new MemberEdits(state).join(solution, component, parent, change);
        }
        return change.change();
    }

    /** The default solution has every component of the environment, so nothing joins it. */
    private static boolean isDefault(@Nullable String uniqueName) {
        return uniqueName != null && DefaultSolution.is(uniqueName);
    }

    private static void checkElement(ComponentRef component, ComponentBody body) {
        Optional<KindDescriptor> kind = ComponentKinds.find(component.kind());
        String element = org.almanac.solution.XmlElement.parse(body.text()).name();
        boolean fits = kind.map(KindDescriptor::element)
                .filter(wanted -> !wanted.equalsIgnoreCase(element))
                .filter(wanted -> !component.kind().name().equals("SystemForm"))
                .isEmpty();
        if (!fits) {
            throw EditRefused.invalid(
                    "The definition of " + component + " is an element "
                            + kind.get().element() + ", not " + element + ".",
                    "definition");
        }
    }

    private Publisher publisher(SolutionState solution) {
        return Optional.ofNullable(state.publishers().get(solution.publisher().toLowerCase(java.util.Locale.ROOT)))
                .map(PublisherState::publisher)
                .orElseThrow(() -> EditRefused.unknownPublisher(solution.publisher()));
    }

    private StateChange replaced(ComponentRef component, ComponentBody full, @Nullable String solution) {
        ActiveDefinition definition = ActiveDefinition.of(component, state.stack(component), bodies);
        return written(component, definition, definition.giving(full), solution);
    }

    /** Changes properties, or gives them up. */
    public StateChange change(ComponentRef component, List<PropertyEdit> properties, @Nullable String solution) {
        if (!known(component)) {
            throw EditRefused.unknownComponent(component);
        }
        if (properties.isEmpty()) {
            throw EditRefused.invalid("Name at least one property to change.", "properties");
        }
        ActiveDefinition definition = ActiveDefinition.of(component, state.stack(component), bodies);
        return written(component, definition, definition.changing(properties), solution);
    }

    private StateChange written(
            ComponentRef component, ActiveDefinition definition, ComponentBody body, @Nullable String uniqueName) {
        ComponentBody before = definition.effective();
        ComponentBody after = definition.effective(body);
        guard.changing(component, before, after, changed(before, after));
        ComponentIdentity identity = state.identity(component);
        ComponentRef parent = identity.parent() != null ? identity.parent() : Columns.tableOf(component);
        LayerContent content =
                state.stack(component).active().map(LayerState::content).orElse(null);
        StateChange.Draft change = StateChange.draft();
        if (content == null || !content.current().equals(body.hash())) {
            change.content(body)
                    .layer(new LayerChange(
                            component,
                            identity.name(),
                            parent,
                            state.activeLayer().key(),
                            content,
                            LayerContent.drafted(content, body.hash())));
        }
        if (uniqueName != null && !isDefault(uniqueName)) {
            new MemberEdits(state).join(Unmanaged.unlocked(state, uniqueName), component, parent, change);
        }
        return change.change();
    }

    private static Set<String> changed(ComponentBody before, ComponentBody after) {
        Map<String, String> was = before.properties();
        Map<String, String> is = after.properties();
        Set<String> names = new HashSet<>(was.keySet());
        names.addAll(is.keySet());
        names.removeIf(name -> java.util.Objects.equals(was.get(name), is.get(name)));
        return names;
    }

    /** Drops the unmanaged layer; allowed whatever the environment blocks. */
    public StateChange removeCustomizations(ComponentRef component) {
        StackState stack = state.stack(component);
        LayerState active = stack.active().orElseThrow(() -> EditRefused.unknownComponent(component));
        if (!stack.managed() && !PlatformComponents.has(component)) {
            throw EditRefused.because(
                    component + " has no managed layer, so nothing would be left of it; delete it instead.",
                    component.toString());
        }
        ComponentIdentity identity = state.identity(component);
        return StateChange.draft()
                .layer(new LayerChange(
                        component,
                        identity.name(),
                        identity.parent(),
                        active.solution().key(),
                        active.content(),
                        null))
                .change();
    }
}
