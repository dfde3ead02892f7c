package org.almanac.environment.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.PlanMode;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/** The staged upgrade takes the base's place and name (dataverse-semantics 2.3, 3.1). */
final class ApplyUpgradeEffect implements ImportEffect {

    @Override
    public StateChange.Draft of(ImportAttempt attempt, PlanMode mode) {
        EnvironmentState state = attempt.state();
        SolutionState base = attempt.installed().orElseThrow();
        SolutionState holding = state.holding(base.uniqueName()).orElseThrow();
        Map<ComponentRef, Sha256> definitions = new HashMap<>();
        for (Map.Entry<ComponentRef, StackState> entry : state.stacks().entrySet()) {
            entry.getValue()
                    .layerOf(holding.key())
                    .ifPresent(layer -> definitions.put(entry.getKey(), layer.current()));
        }
        Set<ComponentRef> named = new HashSet<>();
        Map<ComponentRef, Membership> old = new HashMap<>();
        state.members(base.key()).forEach(member -> old.put(member.component(), member));
        StateChange.Draft change = StateChange.draft()
                .solution(new Replaced<>(base, base.at(holding.version(), holding.displayName(), holding.manifest())));
        for (Membership member : state.members(holding.key())) {
            named.add(member.component());
            change.member(new MemberChange(base.key(), old.remove(member.component()), member));
        }
        old.values().forEach(member -> change.member(new MemberChange(base.key(), member, null)));
        Flattening flattening = new Flattening(state, base);
        change.layers(flattening.layers(definitions));
        flattening.addTo(change, definitions, named);
        return change;
    }
}
