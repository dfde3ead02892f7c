package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.DeploymentSettings.EnvironmentVariable;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Current values of environment variables (dataverse-semantics 3.7): there is one at most. What the target has stays,
 * whatever a package brings; a packaged value counts only where there is none. A deployment settings file sets the value as
 * an unmanaged customization that is published at once.
 */
public final class VariableValues {

    private static final String VALUE = "environmentvariablevalue";
    private static final String DEFINITION = "environmentvariabledefinition";

    private final ImportAttempt attempt;
    private final Bodies bodies;

    VariableValues(ImportAttempt attempt, Bodies bodies) {
        this.attempt = attempt;
        this.bodies = bodies;
    }

    /** Whether a component is the current value of a variable, which belongs to its environment. */
    public static boolean is(ComponentRef component) {
        return component.kind().name().equals(VALUE);
    }

    /** Where the value of a variable is kept. */
    static ComponentRef valueOf(ComponentRef definition) {
        return ComponentRef.of(VALUE, definition.key());
    }

    /** The definitions among components, each with the value that belongs to it. */
    public static Set<ComponentRef> ofDefinitions(Collection<ComponentRef> components) {
        Set<ComponentRef> result = new HashSet<>();
        for (ComponentRef component : components) {
            if (component.kind().name().equals(DEFINITION)) {
                result.add(valueOf(component));
            }
        }
        return result;
    }

    /** Unmanaged values of deleted variables. */
    static List<LayerChange> goneWith(Set<ComponentRef> deleted, EnvironmentState state) {
        List<LayerChange> result = new ArrayList<>();
        for (ComponentRef value : ofDefinitions(deleted)) {
            StackState stack = state.stack(value);
            if (!stack.managed() && !deleted.contains(value)) {
                stack.active()
                        .ifPresent(active -> result.add(new LayerChange(
                                value, value.key(), null, active.solution().key(), active.content(), null)));
            }
        }
        return result;
    }

    /** The same attempt in which packaged values that do not count are mere references. */
    ImportAttempt withoutIdleValues() {
        Set<ComponentRef> given = new HashSet<>();
        settings().forEach(variable -> given.add(ComponentRef.of(VALUE, variable.schemaName())));
        List<StagedPackage.Component> components = new ArrayList<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            boolean idle = is(component.ref())
                    && (given.contains(component.ref())
                            || attempt.state().stack(component.ref()).exists());
            components.add(idle ? reference(component) : component);
        }
        return attempt.with(components);
    }

    private static StagedPackage.Component reference(StagedPackage.Component component) {
        return new StagedPackage.Component(
                component.ref(), component.name(), component.parent(), component.behavior(), null);
    }

    private List<EnvironmentVariable> settings() {
        return attempt.options().settings().environmentVariables().stream()
                .filter(variable -> !variable.value().isEmpty())
                .toList();
    }

    /** Sets what the settings give to variables of the package. */
    void addTo(StateChange.Draft change, List<Finding> warnings) {
        Set<ComponentRef> packaged = new HashSet<>();
        attempt.solutionPackage().components().forEach(component -> packaged.add(component.ref()));
        for (EnvironmentVariable variable : attempt.options().settings().environmentVariables()) {
            ComponentRef definition = ComponentRef.of(DEFINITION, variable.schemaName());
            ComponentRef value = ComponentRef.of(VALUE, variable.schemaName());
            if (!packaged.contains(definition) && !packaged.contains(value)) {
                warnings.add(Warning.of(
                        "unknown-environment-variable",
                        "The package has no environment variable " + variable.schemaName()
                                + "; its value in the settings is not used.",
                        definition));
            } else if (!variable.value().isEmpty()) {
                set(change, value, definition, variable);
            }
        }
    }

    private void set(
            StateChange.Draft change, ComponentRef value, ComponentRef definition, EnvironmentVariable variable) {
        SolutionState active = attempt.state().activeLayer();
        LayerContent before =
                attempt.state().stack(value).active().map(LayerState::content).orElse(null);
        ComponentBody body = ComponentBody.of(element(value, before)
                .withChild(XmlElement.leaf("value", variable.value()))
                .toText());
        change.content(body)
                .layer(new LayerChange(
                        value,
                        variable.schemaName(),
                        definition,
                        active.key(),
                        before,
                        LayerContent.published(body.hash())));
    }

    /** As packages write it (package-format 6). */
    private XmlElement element(ComponentRef value, @Nullable LayerContent before) {
        if (before == null) {
            return new XmlElement(
                    VALUE,
                    Map.of("environmentvariablevalueid", value.id().toString()),
                    List.of(XmlElement.leaf("iscustomizable", "1")),
                    "");
        }
        return XmlElement.parse(Definitions.body(bodies, before.current()).text());
    }
}
