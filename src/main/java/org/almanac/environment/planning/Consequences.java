package org.almanac.environment.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.ComponentRef;

/**
 * A change of layers with everything that follows from it: deleted components and their data.
 *
 * @param change complete
 * @param deleted components that are deleted
 * @param rowsAtRisk rows that go with deleted tables, or lose a value with deleted columns
 * @param blockers layers of others that forbid it; the change must not be applied then
 * @param needs what stays and needs something that is deleted; the change must not be applied then either
 */
record Consequences(
        StateChange change,
        Set<ComponentRef> deleted,
        Map<ComponentRef, Long> rowsAtRisk,
        List<Removals.Blocker> blockers,
        List<StandingNeed> needs) {

    static Consequences of(EnvironmentState state, StateChange.Draft draft, Bodies bodies) {
        Removals removals = Removals.following(state, draft.change().layers());
        draft.layers(removals.layers());
        RowRemovals rows = new RowRemovals(state, bodies);
        rows.addTo(draft, removals.deleted());
        StateChange change = draft.change();
        return new Consequences(
                change,
                removals.deleted(),
                rows.rowsAtRisk(),
                removals.blockers(),
                StandingNeed.after(state, removals, change, bodies));
    }

    boolean forbidden() {
        return !blockers.isEmpty() || !needs.isEmpty();
    }
}
