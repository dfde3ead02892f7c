package org.almanac.environment.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.managedproperties.ForbiddenChange;
import org.almanac.environment.managedproperties.ManagedProperties;
import org.almanac.environment.managedproperties.OwnedDefinition;
import org.almanac.environment.planning.Bodies;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** What makers may customize: by managed properties, and by what the environment is set to (dataverse-semantics 2.4). */
public final class CustomizationGuard {

    /** The part of a table that a managed property lets makers create, by kind. */
    private static final Map<String, String> CREATION = Map.of(
            "Attribute", "CanCreateAttributes",
            "SystemForm", "CanCreateForms",
            "SavedQuery", "CanCreateViews",
            "SavedQueryVisualization", "CanCreateCharts");

    /** Values for the environment itself may be set wherever customizations are blocked. */
    private static final String VARIABLE_VALUE = "environmentvariablevalue";

    /** What turns a process on and off. */
    private static final Set<String> STATE = Set.of("StateCode", "StatusCode", "statecode", "statuscode");

    private final EnvironmentState state;
    private final Bodies bodies;

    public CustomizationGuard(EnvironmentState state, Bodies bodies) {
        this.state = state;
        this.bodies = bodies;
    }

    /** Whether a new component may be created, as a part of its parent where it has one. */
    void creating(ComponentRef component, @Nullable ComponentRef parent) {
        if (blocked() && !component.kind().name().equals(VARIABLE_VALUE)) {
            throw EditRefused.because(
                    "The environment blocks unmanaged customizations: " + component
                            + " cannot be created here. Create it where it is developed, and import it managed.",
                    component.toString());
        }
        String needed = CREATION.get(component.kind().name());
        if (parent != null && needed != null && !properties(state.stack(parent)).mayCreate(needed)) {
            throw EditRefused.by(
                    PlatformCode.COMBINED_MANAGED_PROPERTY,
                    parent + " does not allow " + component + " to be created: " + needed
                            + " or IsCustomizable is off.",
                    component.toString());
        }
    }

    /** Whether properties of an existing component may be changed. */
    void changing(ComponentRef component, ComponentBody before, ComponentBody after, Set<String> changed) {
        StackState stack = state.stack(component);
        boolean managed = stack.managed() || !stack.exists();
        boolean onlyState = component.kind().name().equals("Workflow") && STATE.containsAll(changed);
        boolean exempt = component.kind().name().equals(VARIABLE_VALUE) || onlyState;
        if (managed && blocked() && !exempt) {
            throw EditRefused.because(
                    "The environment blocks unmanaged customizations: " + component
                            + " is managed and cannot be edited here.",
                    component.toString());
        }
        Optional<ForbiddenChange> forbidden =
                onlyState ? Optional.empty() : properties(stack).firstForbidden(before, after);
        forbidden.ifPresent(change -> {
            throw EditRefused.by(
                    change.code(),
                    component + " does not allow '" + change.property() + "' to be changed: " + change.managedProperty()
                            + " is off in its managed solution.",
                    component.toString());
        });
    }

    /** Whether a draft may be published. */
    public void publishing(ComponentRef component) {
        if (!properties(state.stack(component)).customizable()) {
            throw EditRefused.by(
                    PlatformCode.INVALID_PUBLISH_ON_PROTECTED_COMPONENT,
                    component + " no longer allows customization; its draft cannot be published, only removed.",
                    component.toString());
        }
    }

    private boolean blocked() {
        return state.environment().governance().blockUnmanagedCustomizations();
    }

    private ManagedProperties properties(StackState stack) {
        Map<Sha256, ComponentBody> known =
                bodies.of(stack.layers().stream().map(LayerState::current).toList());
        List<OwnedDefinition> definitions = new ArrayList<>();
        for (LayerState layer : stack.layers()) {
            definitions.add(new OwnedDefinition(
                    layer.solution().uniqueName(),
                    layer.solution().publisher(),
                    layer.solution().managed(),
                    Objects.requireNonNull(known.get(layer.current()))));
        }
        return ManagedProperties.of(definitions);
    }
}
