package org.almanac.environment.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.PlanMode;
import org.almanac.environment.Undoing.Undone;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;

/** Works out what taking back a run's changes would do. Pure. */
public final class UndoPlanner {

    private final Bodies bodies;

    public UndoPlanner(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Refused, with the reason: CANNOT_UNDO or NOTHING_TO_UNDO. */
    public PlannedChange refused(EnvironmentState state, Undone undone, ErrorCode code, String reason) {
        return draft(state, undone).refused(List.of(new Refusal(code.code(), reason, List.of())));
    }

    /** @param back the inverse of all that the run has changed, as one */
    public PlannedChange plan(EnvironmentState state, Undone undone, StateChange back) {
        String own = SolutionState.keyOf(undone.solution());
        boolean managed =
                state.solution(undone.solution()).map(SolutionState::managed).orElse(true);
        ChangeList changes = new ChangeList(
                state, back, managed ? own : state.activeLayer().key(), gone(state, back), Map.of(), bodies);
        return draft(state, undone).accepted(back, changes.changes(Map.of()), changes.unknown());
    }

    /** Components that nothing is left of: what the run had added. */
    private static Set<ComponentRef> gone(EnvironmentState state, StateChange back) {
        Map<ComponentRef, StackState> rest = new HashMap<>();
        Set<ComponentRef> kept = new HashSet<>();
        for (LayerChange change : back.layers()) {
            if (change.after() == null) {
                StackState stack = rest.getOrDefault(change.component(), state.stack(change.component()));
                rest.put(change.component(), stack.without(change.solution()));
            } else {
                kept.add(change.component());
            }
        }
        rest.values().removeIf(StackState::exists);
        rest.keySet().removeAll(kept);
        return rest.keySet();
    }

    private static PlanDraft draft(EnvironmentState state, Undone undone) {
        return new PlanDraft(
                state,
                null,
                undone.solution(),
                undone.version(),
                state.solution(undone.solution()).map(SolutionState::managed).orElse(true),
                state.solution(undone.solution())
                        .map(solution -> solution.version().text())
                        .orElse(null),
                ImportOptions.standard(),
                PlanMode.UNDO,
                List.of());
    }
}
