package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.PlanMode;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.Sha256;

/**
 * An unmanaged import writes the package's definitions into the one unmanaged layer as drafts, component by component, and
 * makes the solution a set of references to them (dataverse-semantics 1.5, 2.3).
 */
final class UnmanagedEffect implements ImportEffect {

    private final UnmanagedLayer unmanaged;

    UnmanagedEffect(Bodies bodies) {
        this.unmanaged = new UnmanagedLayer(bodies);
    }

    @Override
    public StateChange.Draft of(ImportAttempt attempt, PlanMode mode) {
        List<LayerChange> layers = new ArrayList<>();
        List<Membership> members = new ArrayList<>();
        List<ComponentBody> differences = new ArrayList<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            members.add(new Membership(component.ref(), component.behavior()));
            Sha256 body = component.body();
            if (body != null) {
                Optional<ComponentBody> difference =
                        unmanaged.difference(component.ref(), attempt.state().stack(component.ref()), body);
                difference.ifPresent(differences::add);
                layers.add(draft(
                        attempt, component, difference.map(ComponentBody::hash).orElse(body)));
            }
        }
        StateChange.Draft change = SolutionRow.begin(attempt, mode, SolutionRow.after(attempt, mode), members)
                .layers(layers);
        differences.forEach(change::content);
        return change;
    }

    private static LayerChange draft(ImportAttempt attempt, StagedPackage.Component component, Sha256 body) {
        SolutionState active = attempt.state().activeLayer();
        LayerContent before = attempt.state()
                .stack(component.ref())
                .active()
                .map(LayerState::content)
                .orElse(null);
        LayerContent after =
                before != null && before.current().equals(body) ? before : LayerContent.drafted(before, body);
        return new LayerChange(component.ref(), component.name(), component.parent(), active.key(), before, after);
    }
}
