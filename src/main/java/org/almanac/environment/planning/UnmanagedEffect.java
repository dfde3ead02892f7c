package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.Sha256;

/**
 * An unmanaged import writes the package's definitions into the one unmanaged layer as drafts, component by component, and
 * makes the solution a set of references to them (dataverse-semantics 1.5, 2.3).
 */
final class UnmanagedEffect implements ImportEffect {

    @Override
    public StateChange of(ImportAttempt attempt) {
        SolutionState active = attempt.state().activeLayer();
        List<LayerChange> layers = new ArrayList<>();
        List<Membership> members = new ArrayList<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            members.add(new Membership(component.ref(), component.behavior()));
            Sha256 body = component.body();
            if (body != null) {
                draft(attempt, component, active, body).ifPresent(layers::add);
            }
        }
        return SolutionRow.change(attempt, SolutionRow.after(attempt), layers, members);
    }

    private static Optional<LayerChange> draft(
            ImportAttempt attempt, StagedPackage.Component component, SolutionState active, Sha256 body) {
        Optional<LayerState> before = attempt.state().stack(component.ref()).active();
        if (before.isPresent() && before.get().current().equals(body)) {
            return Optional.empty();
        }
        Sha256 published = before.map(LayerState::published).orElse(null);
        LayerState after =
                body.equals(published) ? LayerState.published(active, body) : new LayerState(active, published, body);
        return Optional.of(
                new LayerChange(component.ref(), component.name(), component.parent(), before.orElse(null), after));
    }
}
