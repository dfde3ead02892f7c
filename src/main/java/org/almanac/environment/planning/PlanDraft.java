package org.almanac.environment.planning;

import java.util.List;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.Plan.Change;
import org.almanac.environment.Plan.Counts;
import org.almanac.environment.Plan.Outcome;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.Plan.Unknown;
import org.almanac.environment.PlanHash;
import org.almanac.environment.PlanMode;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.Finding;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of its operation before its outcome is known.
 *
 * @param packageId null when no package is imported
 * @param installedVersion null when the solution is not installed
 */
record PlanDraft(
        EnvironmentState state,
        @Nullable Sha256 packageId,
        String solution,
        String version,
        boolean managed,
        @Nullable String installedVersion,
        ImportOptions options,
        PlanMode mode,
        List<Finding> warnings) {

    PlannedChange refused(List<Refusal> refusals) {
        return new PlannedChange(
                document(
                        Outcome.REFUSED,
                        refusals,
                        List.of(),
                        List.of(),
                        state.sum().hash()),
                null);
    }

    PlannedChange accepted(StateChange change, List<Change> changes) {
        return accepted(change, changes, List.of());
    }

    PlannedChange accepted(StateChange change, List<Change> changes, List<Unknown> unknown) {
        Sha256 after = change.appliedTo(state.sum()).hash();
        return new PlannedChange(document(Outcome.ACCEPTED, List.of(), changes, unknown, after), change);
    }

    private Plan document(
            Outcome outcome, List<Refusal> refusals, List<Change> changes, List<Unknown> unknown, Sha256 stateAfter) {
        Plan unsigned = new Plan(
                        stateAfter,
                        packageId,
                        solution,
                        version,
                        managed,
                        installedVersion,
                        options,
                        mode,
                        outcome,
                        refusals,
                        changes,
                        counts(changes),
                        warnings,
                        state.sum().hash(),
                        stateAfter)
                .unsure(unknown);
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
                changes.stream().mapToLong(Change::rowsAtRisk).sum(),
                count(changes, Action.UNKNOWN));
    }

    private static int count(List<Change> changes, Action action) {
        return (int)
                changes.stream().filter(change -> change.action() == action).count();
    }
}
