package org.almanac.environment.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almanac.environment.PropertyEdit;
import org.almanac.environment.merging.LayerDefinition;
import org.almanac.environment.merging.Merging;
import org.almanac.environment.planning.Bodies;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentProperties;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MergeRule;
import org.almanac.solution.Sha256;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * What the unmanaged layer of a component holds after an edit (dataverse-semantics 2.1, 2.2): over managed layers only what
 * differs from them, of what merges the differences; without managed layers the whole definition.
 */
final class ActiveDefinition {

    private static final String TABLE = "Entity";
    /** A table's text always has its name, so its layer may as well have the right one. */
    private static final String TABLE_NAME = "Name";

    private static final String FILE = "file:";

    private final ComponentRef component;
    private final MergeRule rule;
    private final List<LayerDefinition> below;
    private final @Nullable ComponentBody active;

    private ActiveDefinition(ComponentRef component, List<LayerDefinition> below, @Nullable ComponentBody active) {
        this.component = component;
        this.rule = ComponentKinds.describe(component.kind()).mergeRule();
        this.below = below;
        this.active = active;
    }

    static ActiveDefinition of(ComponentRef component, StackState stack, Bodies bodies) {
        Map<Sha256, ComponentBody> known =
                bodies.of(stack.layers().stream().map(LayerState::current).toList());
        List<LayerDefinition> below = new ArrayList<>();
        ComponentBody active = null;
        for (LayerState layer : stack.layers()) {
            ComponentBody body = Objects.requireNonNull(known.get(layer.current()), component::toString);
            if (layer.solution().active()) {
                active = body;
            } else {
                below.add(new LayerDefinition(layer.solution().uniqueName(), body));
            }
        }
        return new ActiveDefinition(component, below, active);
    }

    /** The definition that people see now. */
    ComponentBody effective() {
        return effective(active);
    }

    /** The definition that people will see with this unmanaged layer. */
    ComponentBody effective(@Nullable ComponentBody unmanaged) {
        List<LayerDefinition> layers = new ArrayList<>(below);
        if (unmanaged != null) {
            layers.add(new LayerDefinition(SolutionState.ACTIVE, unmanaged));
        }
        return layers.isEmpty()
                ? ComponentBody.of(XmlElement.leaf(element(), "").toText())
                : Merging.effective(rule, layers).body();
    }

    /** The unmanaged layer that gives the component this definition. */
    ComponentBody giving(ComponentBody full) {
        if (below.isEmpty()) {
            return full;
        }
        ComponentBody lower = effective(null);
        if (rule != MergeRule.TOP_WINS) {
            return Merging.delta(rule, lower, full);
        }
        Map<String, String> was = lower.properties();
        Set<String> claimed =
                new HashSet<>(active == null ? Set.of() : active.properties().keySet());
        Map<String, String> own = new LinkedHashMap<>();
        full.properties().forEach((name, value) -> {
            if (claimed.contains(name) || !value.equals(was.get(name))) {
                own.put(name, value);
            }
        });
        return text(own);
    }

    /** The unmanaged layer after properties were changed, or given up where the value is null. */
    ComponentBody changing(List<PropertyEdit> changes) {
        boolean whole = rule != MergeRule.TOP_WINS;
        ComponentBody base = whole ? effective() : active;
        Map<String, String> properties = new LinkedHashMap<>(base == null ? Map.of() : base.properties());
        for (PropertyEdit change : changes) {
            String value = change.value();
            if (change.name().startsWith(FILE)) {
                throw EditRefused.invalid(
                        "'" + change.name() + "' is a file; files come with packages only.", change.name());
            }
            if (value == null) {
                properties.remove(change.name());
            } else {
                properties.put(change.name(), value);
            }
        }
        ComponentBody body = text(properties);
        for (PropertyEdit change : changes) {
            if (change.value() != null && !body.properties().containsKey(change.name())) {
                throw notAProperty(change.name(), null);
            }
        }
        return whole ? giving(body) : body;
    }

    private ComponentBody text(Map<String, String> properties) {
        Map<String, String> all = new LinkedHashMap<>(properties);
        if (element().equals(TABLE) && !all.containsKey(TABLE_NAME)) {
            String name = below.isEmpty()
                    ? component.key()
                    : effective(null).properties().getOrDefault(TABLE_NAME, component.key());
            all.put(TABLE_NAME, name);
        }
        try {
            return ComponentBody.ofXml(ComponentProperties.text(element(), all));
        } catch (BadInput e) {
            throw notAProperty(String.join(", ", properties.keySet()), e);
        }
    }

    private static BadInput notAProperty(String name, @Nullable BadInput cause) {
        return new BadInput(
                ErrorCode.INVALID_EDIT,
                "A property has the name of an attribute (@name) or an element, and text or well-formed XML of that element"
                        + " as its value; one of these has not: " + name + ".",
                name,
                List.of(),
                cause);
    }

    /** Name of the component's element. */
    private String element() {
        if (!below.isEmpty()) {
            return XmlElement.parse(below.get(0).body().text()).name();
        }
        return active == null
                ? ComponentKinds.describe(component.kind()).element()
                : XmlElement.parse(active.text()).name();
    }
}
