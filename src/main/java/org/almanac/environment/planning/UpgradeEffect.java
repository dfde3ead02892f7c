package org.almanac.environment.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.PlanMode;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/** An upgrade in one step: the update, and then everything goes that the new version replaces or no longer has. */
final class UpgradeEffect implements ImportEffect {

    private final ManagedEffect update = new ManagedEffect();

    @Override
    public StateChange.Draft of(ImportAttempt attempt, PlanMode mode) {
        StateChange.Draft change = update.of(attempt, mode);
        Map<ComponentRef, Sha256> definitions = new HashMap<>();
        Set<ComponentRef> named = new HashSet<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            Sha256 body = component.body();
            if (body == null || VariableValues.is(component.ref())) {
                named.add(component.ref());
            }
            if (body != null) {
                definitions.put(component.ref(), body);
            }
        }
        SolutionState base = attempt.installed().orElseThrow();
        new Flattening(attempt.state(), base).addTo(change, definitions, named);
        for (Membership member : attempt.state().members(base.key())) {
            if (!named.contains(member.component())) {
                change.member(new MemberChange(base.key(), member, null));
            }
        }
        return change;
    }
}
