package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.PackageFacts.FlowConnections;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.Plan.Change;
import org.almanac.environment.Plan.PropertyChange;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.ActivationChange;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;

/**
 * Processes and plug-in steps of a package are switched on, or stay as they are: new ones are off then (dataverse-semantics
 * 3.2: PublishWorkflows, 7). A flow that uses a connection reference without a connection is off in any case. Definitions
 * stay as packaged; whether something is on is a fact of the environment.
 */
final class Activations {

    private static final Set<String> KINDS = Set.of("Workflow", "SdkMessageProcessingStep");

    private final ImportAttempt attempt;
    private final Connections connections;

    Activations(ImportAttempt attempt, Connections connections) {
        this.attempt = attempt;
        this.connections = connections;
    }

    void addTo(StateChange.Draft change, List<Finding> warnings) {
        Map<ComponentRef, List<ComponentRef>> lacking = lacking();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            ComponentRef ref = component.ref();
            if (component.body() == null || !KINDS.contains(ref.kind().name())) {
                continue;
            }
            boolean before = attempt.state().active().contains(ref);
            List<ComponentRef> without = lacking.getOrDefault(ref, List.of());
            boolean wanted = before || attempt.options().activateProcesses();
            change.activation(new ActivationChange(ref, before, wanted && without.isEmpty()));
            if (wanted && !without.isEmpty()) {
                warnings.add(Warning.of(
                        "flow-stays-off",
                        "The flow " + component.name() + " stays off: "
                                + without.get(0).key() + " has no connection.",
                        ref));
            }
        }
    }

    /** The connection references without a connection, by the flow that uses them. */
    private Map<ComponentRef, List<ComponentRef>> lacking() {
        Map<ComponentRef, List<ComponentRef>> result = new HashMap<>();
        for (FlowConnections flow : attempt.solutionPackage().facts().flows()) {
            List<ComponentRef> without = flow.connectionReferences().stream()
                    .filter(reference -> !connections.connected(reference))
                    .toList();
            if (!without.isEmpty()) {
                result.put(flow.flow(), without);
            }
        }
        return result;
    }

    /** The entries of a plan with what is switched on or off told in them. */
    static List<Change> told(List<Change> changes, List<ActivationChange> activations) {
        Map<ComponentRef, ActivationChange> byComponent = new HashMap<>();
        activations.forEach(activation -> byComponent.put(activation.component(), activation));
        List<Change> result = new ArrayList<>(changes.size());
        for (Change change : changes) {
            ActivationChange activation = byComponent.get(change.component());
            result.add(activation == null ? change : told(change, activation));
        }
        return result;
    }

    private static Change told(Change change, ActivationChange activation) {
        if (change.action() == Action.DELETE) {
            return change;
        }
        List<PropertyChange> properties = new ArrayList<>(change.properties());
        properties.add(new PropertyChange(
                Plan.SWITCH, String.valueOf(activation.before()), String.valueOf(activation.after()), ""));
        return new Change(
                change.action() == Action.ADD ? Action.ADD : Action.CHANGE,
                change.component(),
                change.name(),
                change.definition(),
                properties,
                change.rowsAtRisk(),
                change.overwritten());
    }
}
