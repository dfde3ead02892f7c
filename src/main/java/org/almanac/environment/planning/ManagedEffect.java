package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.Customizations;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.MergeRule;
import org.almanac.solution.Sha256;

/**
 * A managed install puts the solution's layers on top of all managed ones; an update rewrites them in place and leaves what
 * the new version no longer has. Overwriting removes the unmanaged layer of the package's components, except of those that
 * merge (dataverse-semantics 2.1, 2.3).
 */
final class ManagedEffect implements ImportEffect {

    @Override
    public StateChange of(ImportAttempt attempt) {
        SolutionState solution = SolutionRow.after(attempt);
        List<LayerChange> layers = new ArrayList<>();
        List<Membership> members = new ArrayList<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            Sha256 body = component.body();
            if (body == null) {
                members.add(new Membership(component.ref(), component.behavior()));
            } else {
                ownLayer(attempt, component, LayerState.published(solution, body))
                        .ifPresent(layers::add);
                overwritten(attempt, component).ifPresent(layers::add);
            }
        }
        return SolutionRow.change(attempt, solution, layers, members);
    }

    private static Optional<LayerChange> ownLayer(
            ImportAttempt attempt, StagedPackage.Component component, LayerState after) {
        Optional<LayerState> before =
                attempt.state().stack(component.ref()).layerOf(after.solution().key());
        boolean same = before.map(LayerState::published).equals(Optional.ofNullable(after.published()));
        return same
                ? Optional.empty()
                : Optional.of(new LayerChange(
                        component.ref(), component.name(), component.parent(), before.orElse(null), after));
    }

    private static Optional<LayerChange> overwritten(ImportAttempt attempt, StagedPackage.Component component) {
        StackState stack = attempt.state().stack(component.ref());
        boolean overwrite = attempt.options().customizations() == Customizations.OVERWRITE
                && ComponentKinds.describe(component.ref().kind()).mergeRule() == MergeRule.TOP_WINS;
        return stack.active()
                .filter(active -> overwrite)
                .map(active -> new LayerChange(component.ref(), component.name(), component.parent(), active, null));
    }
}
