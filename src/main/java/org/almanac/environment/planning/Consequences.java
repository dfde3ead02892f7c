package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.Plan.Matter;
import org.almanac.environment.Plan.Unknown;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.ActivationChange;
import org.almanac.solution.ComponentRef;

/**
 * A change of layers with everything that follows from it: deleted components and their data.
 *
 * @param change complete
 * @param deleted components that are deleted
 * @param rowsAtRisk rows that go with deleted tables, or lose a value with deleted columns
 * @param blockers layers of others that forbid it; the change must not be applied then
 * @param needs what stays and needs something that is deleted; the change must not be applied then either
 * @param unknown what cannot be told of the deletions
 */
record Consequences(
        StateChange change,
        Set<ComponentRef> deleted,
        Map<ComponentRef, Long> rowsAtRisk,
        List<Removals.Blocker> blockers,
        List<StandingNeed> needs,
        List<Unknown> unknown) {

    static Consequences of(EnvironmentState state, StateChange.Draft draft, Bodies bodies) {
        Removals removals = Removals.following(state, draft.change().layers());
        draft.layers(removals.layers());
        draft.layers(VariableValues.goneWith(removals.deleted(), state));
        for (ComponentRef component : removals.deleted()) {
            draft.activation(new ActivationChange(component, state.active().contains(component), false));
        }
        RowRemovals rows = new RowRemovals(state, bodies);
        rows.addTo(draft, removals.deleted());
        StateChange change = draft.change();
        return new Consequences(
                change,
                removals.deleted(),
                rows.rowsAtRisk(),
                removals.blockers(),
                StandingNeed.after(state, removals, change, bodies),
                unknown(state, removals, rows));
    }

    private static List<Unknown> unknown(EnvironmentState state, Removals removals, RowRemovals rows) {
        List<Unknown> result = new ArrayList<>(rows.unknown());
        if (state.environment().kind() == EnvironmentKind.DATAVERSE
                && !removals.deleted().isEmpty()) {
            result.add(new Unknown(
                    Matter.DEPENDENCIES,
                    null,
                    List.of(),
                    "Whether something that Almanac did not bring needs what is deleted is not known; the environment"
                            + " refuses then."));
        }
        return result;
    }

    /** What cannot be told of these and of the changes of a list, which has to be made. */
    List<Unknown> unknown(ChangeList changes) {
        List<Unknown> result = new ArrayList<>(changes.unknown());
        result.addAll(unknown);
        return result;
    }

    boolean forbidden() {
        return !blockers.isEmpty() || !needs.isEmpty();
    }
}
