package org.almanac.environment.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.environment.Plan.Change;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.PlanMode;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.planning.rules.ImportRules;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;

/** Works out what importing a package into an environment in a given state would do. Pure: it reads and writes nothing. */
public final class ImportPlanner {

    private final Bodies bodies;

    public ImportPlanner(Bodies bodies) {
        this.bodies = bodies;
    }

    public PlannedChange plan(ImportAttempt attempt) {
        PlanMode mode = ModeResolution.of(attempt);
        List<Finding> warnings = ImportWarnings.of(attempt, mode);
        List<Refusal> refusals = ImportRules.check(attempt, new Definitions(bodies));
        return refusals.isEmpty()
                ? effect(attempt, mode, warnings)
                : draft(attempt, mode, warnings).refused(refusals);
    }

    private PlannedChange effect(ImportAttempt asked, PlanMode mode, List<Finding> warnings) {
        VariableValues values = new VariableValues(asked, bodies);
        Connections connections = new Connections(values.withoutIdleValues(), bodies);
        ImportAttempt attempt = connections.withConnections();
        boolean managed = attempt.manifest().managed();
        StateChange.Draft change = ImportEffect.of(mode, managed, bodies).of(attempt, mode);
        values.addTo(change, warnings);
        connections.addTo(change, mode);
        warnings.addAll(connections.warnings());
        new Activations(attempt, connections).addTo(change, warnings);
        PackagedSettings.addTo(change, attempt, mode);
        Consequences consequences = Consequences.of(attempt.state(), change, bodies);
        PlanDraft draft = draft(attempt, mode, warnings);
        if (consequences.forbidden()) {
            return draft.refused(Objections.toDeleting(consequences));
        }
        String layerKey = managed
                ? SolutionRow.after(attempt, mode).key()
                : attempt.state().activeLayer().key();
        ChangeList list = new ChangeList(
                attempt.state(),
                consequences.change(),
                layerKey,
                consequences.deleted(),
                consequences.rowsAtRisk(),
                bodies);
        List<Change> changes = Activations.told(
                list.changes(defined(attempt)), consequences.change().activations());
        return draft.accepted(consequences.change(), changes, consequences.unknown(list));
    }

    private static Map<ComponentRef, String> defined(ImportAttempt attempt) {
        Map<ComponentRef, String> result = new HashMap<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            if (component.body() != null) {
                result.put(component.ref(), component.name());
            }
        }
        return result;
    }

    private static PlanDraft draft(ImportAttempt attempt, PlanMode mode, List<Finding> warnings) {
        return new PlanDraft(
                attempt.state(),
                attempt.solutionPackage().id(),
                attempt.manifest().uniqueName(),
                attempt.manifest().version().text(),
                attempt.manifest().managed(),
                attempt.installed().map(solution -> solution.version().text()).orElse(null),
                attempt.options(),
                mode,
                warnings);
    }
}
