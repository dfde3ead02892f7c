package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings.ConnectionReference;
import org.almanac.environment.PlanMode;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.Sha256;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Connections of connection references (dataverse-semantics 3.7). A package never brings one: it belongs to the environment,
 * in the unmanaged layer, comes from a deployment settings file and survives whatever is imported.
 */
final class Connections {

    private static final String KIND = "connectionreference";
    private static final String CONNECTION = "connectionid";
    private static final String CONNECTOR = "connectorid";

    private final ImportAttempt attempt;
    private final Bodies bodies;
    private final Map<ComponentRef, StagedPackage.Component> packaged = new LinkedHashMap<>();
    private final Map<ComponentRef, String> given = new HashMap<>();
    private final Map<ComponentRef, String> kept = new HashMap<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<ComponentBody> contents = new ArrayList<>();

    Connections(ImportAttempt attempt, Bodies bodies) {
        this.attempt = attempt;
        this.bodies = bodies;
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            if (is(component.ref())) {
                packaged.put(component.ref(), component);
                connection(component.ref()).ifPresent(id -> kept.put(component.ref(), id));
            }
        }
        attempt.options().settings().connectionReferences().forEach(this::take);
    }

    static boolean is(ComponentRef component) {
        return component.kind().name().equals(KIND);
    }

    private void take(ConnectionReference setting) {
        ComponentRef reference = ComponentRef.of(KIND, setting.logicalName());
        StagedPackage.Component component = packaged.get(reference);
        if (component == null) {
            warnings.add(Warning.of(
                    "unknown-connection-reference",
                    "The package has no connection reference " + setting.logicalName()
                            + "; its connection in the settings is not used.",
                    reference));
        } else if (!setting.connectionId().isEmpty() && fits(component, setting)) {
            given.put(reference, setting.connectionId());
        }
    }

    /** A connection of another connector cannot serve a reference. */
    private boolean fits(StagedPackage.Component component, ConnectionReference setting) {
        String connector = connector(component);
        if (setting.connectorId().isEmpty()
                || connector.isEmpty()
                || connector.equalsIgnoreCase(setting.connectorId())) {
            return true;
        }
        warnings.add(Warning.of(
                "other-connector",
                "The connection reference " + setting.logicalName() + " is for " + connector + ", the settings have "
                        + setting.connectorId() + "; the connection is not used.",
                component.ref()));
        return false;
    }

    private String connector(StagedPackage.Component component) {
        Sha256 body = component.body();
        Map<String, String> properties = body == null
                ? effective(component.ref())
                : Definitions.body(bodies, body).properties();
        return properties.getOrDefault(CONNECTOR, "");
    }

    private Map<String, String> effective(ComponentRef reference) {
        return new Definitions(bodies)
                .effective(Map.of(reference, attempt.state().stack(reference)))
                .getOrDefault(reference, Map.of());
    }

    /** The connection that a reference has in the environment as it is. */
    private Optional<String> connection(ComponentRef reference) {
        return Optional.ofNullable(effective(reference).get(CONNECTION)).filter(id -> !id.isEmpty());
    }

    /** Whether a reference has a connection once the import is done. */
    boolean connected(ComponentRef reference) {
        return given.containsKey(reference)
                || kept.containsKey(reference)
                || !packaged.containsKey(reference) && connection(reference).isPresent();
    }

    /** The same attempt; an unmanaged package's definitions, which replace the unmanaged layer, hold the connections. */
    ImportAttempt withConnections() {
        if (attempt.manifest().managed()) {
            return attempt;
        }
        List<StagedPackage.Component> components = new ArrayList<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            components.add(is(component.ref()) ? connected(component) : component);
        }
        return attempt.with(components);
    }

    private StagedPackage.Component connected(StagedPackage.Component component) {
        Sha256 body = component.body();
        String id = given.getOrDefault(component.ref(), kept.get(component.ref()));
        if (body == null || id == null) {
            return component;
        }
        Sha256 merged = content(
                XmlElement.parse(Definitions.body(bodies, body).text()).withChild(XmlElement.leaf(CONNECTION, id)));
        return new StagedPackage.Component(
                component.ref(), component.name(), component.parent(), component.behavior(), merged);
    }

    private Sha256 content(XmlElement element) {
        ComponentBody body = ComponentBody.of(element.toText());
        contents.add(body);
        return body.hash();
    }

    /** Puts connections into the unmanaged layer where the import itself does not. */
    void addTo(StateChange.Draft change, PlanMode mode) {
        packaged.forEach((reference, component) -> {
            boolean written = !attempt.manifest().managed() && component.body() != null;
            if (!written) {
                change.layer(active(component, mode));
            }
        });
        contents.forEach(change::content);
    }

    private LayerChange active(StagedPackage.Component component, PlanMode mode) {
        ComponentRef reference = component.ref();
        LayerContent before = attempt.state()
                .stack(reference)
                .active()
                .map(LayerState::content)
                .orElse(null);
        boolean overwrite = attempt.options().customizations() == Customizations.OVERWRITE
                && component.body() != null
                && mode != PlanMode.APPLY_UPGRADE;
        String id = given.get(reference);
        LayerContent after = before;
        if (id != null || overwrite) {
            after = after(component, before, id == null ? kept.get(reference) : id, overwrite);
        }
        return new LayerChange(
                reference,
                component.name(),
                component.parent(),
                attempt.state().activeLayer().key(),
                before,
                after);
    }

    /** Overwriting takes away what makers changed, but not the connection. */
    private @Nullable LayerContent after(
            StagedPackage.Component component, @Nullable LayerContent before, @Nullable String id, boolean overwrite) {
        boolean nothing = before == null && !given.containsKey(component.ref());
        if (id == null || nothing) {
            return null;
        }
        XmlElement element = before == null || overwrite
                ? new XmlElement(
                        KIND,
                        Map.of(
                                "connectionreferencelogicalname",
                                component.name().toLowerCase(Locale.ROOT)),
                        List.of(),
                        "")
                : XmlElement.parse(Definitions.body(bodies, before.current()).text());
        return LayerContent.published(content(element.withChild(XmlElement.leaf(CONNECTION, id))));
    }

    /** What people should know, references that are left without a connection included. */
    List<Finding> warnings() {
        List<Finding> result = new ArrayList<>(warnings);
        for (StagedPackage.Component component : packaged.values()) {
            if (!connected(component.ref())) {
                result.add(Warning.of(
                        "no-connection",
                        "The connection reference " + component.name()
                                + " has no connection; flows that use it stay off.",
                        component.ref()));
            }
        }
        return result;
    }
}
