package org.almanac.environment.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.solution.ComponentRef;

/**
 * Solutions go with their layers and memberships, in the order given; their publishers stay. An unmanaged one has no layers
 * of its own: only the container goes (dataverse-semantics 1.5, 6).
 */
record LayersGone(EnvironmentState state, List<SolutionState> solutions) {

    StateChange.Draft draft() {
        StateChange.Draft draft = StateChange.draft();
        Set<String> keys = new HashSet<>();
        for (SolutionState solution : solutions) {
            keys.add(solution.key());
            draft.solution(Replaced.removed(solution));
            state.members(solution.key()).forEach(m -> draft.member(new MemberChange(solution.key(), m, null)));
        }
        for (Map.Entry<ComponentRef, StackState> entry : state.stacks().entrySet()) {
            ComponentRef component = entry.getKey();
            ComponentIdentity identity = state.identity(component);
            for (LayerState layer : entry.getValue().layers()) {
                String key = layer.solution().key();
                if (keys.contains(key)) {
                    draft.layer(
                            new LayerChange(component, identity.name(), identity.parent(), key, layer.content(), null));
                }
            }
        }
        return draft;
    }
}
