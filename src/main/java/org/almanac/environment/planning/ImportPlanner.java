package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.List;
import org.almanac.environment.ImportMode;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.Plan.Change;
import org.almanac.environment.Plan.Counts;
import org.almanac.environment.Plan.Outcome;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.planning.rules.ImportRules;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.almanac.solution.Sha256;

/** Works out what importing a package into an environment in a given state would do. Pure: it reads and writes nothing. */
public final class ImportPlanner {

    private final Bodies bodies;

    public ImportPlanner(Bodies bodies) {
        this.bodies = bodies;
    }

    public PlannedImport plan(ImportAttempt attempt) {
        List<Refusal> refusals = ImportRules.check(attempt);
        return refusals.isEmpty() ? accepted(attempt) : refused(attempt, refusals);
    }

    private static PlannedImport refused(ImportAttempt attempt, List<Refusal> refusals) {
        Sha256 state = attempt.state().sum().hash();
        return new PlannedImport(document(attempt, Outcome.REFUSED, refusals, List.of(), state), null);
    }

    private PlannedImport accepted(ImportAttempt attempt) {
        ImportEffect effect = attempt.manifest().managed() ? new ManagedEffect() : new UnmanagedEffect();
        StateChange change = effect.of(attempt);
        List<Change> changes = new ChangeList(attempt, change, bodies).changes();
        Sha256 after = change.appliedTo(attempt.state().sum()).hash();
        return new PlannedImport(document(attempt, Outcome.ACCEPTED, List.of(), changes, after), change);
    }

    private static Plan document(
            ImportAttempt attempt, Outcome outcome, List<Refusal> refusals, List<Change> changes, Sha256 stateAfter) {
        Plan unsigned = new Plan(
                stateAfter,
                attempt.solutionPackage().id(),
                attempt.manifest().uniqueName(),
                attempt.manifest().version().text(),
                attempt.manifest().managed(),
                attempt.installed().map(solution -> solution.version().text()).orElse(null),
                attempt.options(),
                attempt.installed().isPresent() ? ImportMode.UPDATE : ImportMode.INSTALL,
                outcome,
                refusals,
                changes,
                counts(changes),
                warnings(attempt),
                attempt.state().sum().hash(),
                stateAfter);
        return unsigned.signed(PlanHash.of(unsigned));
    }

    private static Counts counts(List<Change> changes) {
        return new Counts(
                count(changes, Action.ADD),
                count(changes, Action.CHANGE),
                count(changes, Action.DELETE),
                count(changes, Action.HIDDEN),
                count(changes, Action.UNCHANGED),
                (int) changes.stream().filter(Change::overwritten).count(),
                changes.stream().mapToLong(Change::rowsAtRisk).sum());
    }

    private static int count(List<Change> changes, Action action) {
        return (int)
                changes.stream().filter(change -> change.action() == action).count();
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
