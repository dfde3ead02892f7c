package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.PlanMode;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.planning.rules.ImportRules;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;

/** Works out what importing a package into an environment in a given state would do. Pure: it reads and writes nothing. */
public final class ImportPlanner {

    private final Bodies bodies;

    public ImportPlanner(Bodies bodies) {
        this.bodies = bodies;
    }

    public PlannedChange plan(ImportAttempt attempt) {
        PlanMode mode = ModeResolution.of(attempt);
        PlanDraft draft = draft(attempt, mode);
        List<Refusal> refusals = ImportRules.check(attempt);
        return refusals.isEmpty() ? effect(attempt, mode, draft) : draft.refused(refusals);
    }

    private PlannedChange effect(ImportAttempt attempt, PlanMode mode, PlanDraft draft) {
        boolean managed = attempt.manifest().managed();
        StateChange.Draft change = ImportEffect.of(mode, managed, bodies).of(attempt, mode);
        Consequences consequences = Consequences.of(attempt.state(), change, bodies);
        if (consequences.forbidden()) {
            return draft.refused(Objections.toDeleting(consequences));
        }
        String layerKey = managed
                ? SolutionRow.after(attempt, mode).key()
                : attempt.state().activeLayer().key();
        ChangeList changes = new ChangeList(
                attempt.state(),
                consequences.change(),
                layerKey,
                consequences.deleted(),
                consequences.rowsAtRisk(),
                bodies);
        return draft.accepted(consequences.change(), changes.changes(defined(attempt)));
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

    private static PlanDraft draft(ImportAttempt attempt, PlanMode mode) {
        return new PlanDraft(
                attempt.state(),
                attempt.solutionPackage().id(),
                attempt.manifest().uniqueName(),
                attempt.manifest().version().text(),
                attempt.manifest().managed(),
                attempt.installed().map(solution -> solution.version().text()).orElse(null),
                attempt.options(),
                mode,
                warnings(attempt));
    }

    private static List<Finding> warnings(ImportAttempt attempt) {
        List<Finding> result = new ArrayList<>(attempt.solutionPackage().findings());
        attempt.installed()
                .filter(solution -> attempt.manifest().version().compareTo(solution.version()) < 0)
                .ifPresent(solution -> result.add(olderVersion(attempt, solution)));
        return result;
    }

    private static Finding olderVersion(ImportAttempt attempt, SolutionState installed) {
        return new Finding(
                "older-version",
                FindingSeverity.MEDIUM,
                "The package has version " + attempt.manifest().version() + ", older than the installed "
                        + installed.version() + ": definitions go back, nothing is deleted.",
                null,
                null);
    }
}
