package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.Customizations;
import org.almanac.environment.PlanMode;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.LayerContent;
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
 * the new version no longer has; a patch and a staged upgrade get layers of their own in the solution's block. Overwriting
 * removes the unmanaged layer of the package's components, except of those that merge (dataverse-semantics 2.1, 2.3). Current
 * values and connections are the environment's own; a value's solution refers to it, whether its packaged value counts or not.
 */
final class ManagedEffect implements ImportEffect {

    @Override
    public StateChange.Draft of(ImportAttempt attempt, PlanMode mode) {
        SolutionState solution = SolutionRow.after(attempt, mode);
        List<LayerChange> layers = new ArrayList<>();
        List<Membership> members = new ArrayList<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            Sha256 body = component.body();
            if (body == null || VariableValues.is(component.ref())) {
                members.add(new Membership(component.ref(), component.behavior()));
            }
            if (body != null) {
                layers.add(ownLayer(attempt, component, solution, body));
                overwritten(attempt, component).ifPresent(layers::add);
            }
        }
        return SolutionRow.begin(attempt, mode, solution, members).layers(layers);
    }

    private static LayerChange ownLayer(
            ImportAttempt attempt, StagedPackage.Component component, SolutionState solution, Sha256 body) {
        LayerContent before = attempt.state()
                .stack(component.ref())
                .layerOf(solution.key())
                .map(LayerState::content)
                .orElse(null);
        return new LayerChange(
                component.ref(),
                component.name(),
                component.parent(),
                solution.key(),
                before,
                LayerContent.published(body));
    }

    private static Optional<LayerChange> overwritten(ImportAttempt attempt, StagedPackage.Component component) {
        StackState stack = attempt.state().stack(component.ref());
        boolean overwrite = attempt.options().customizations() == Customizations.OVERWRITE
                && !VariableValues.is(component.ref())
                && !Connections.is(component.ref())
                && ComponentKinds.describe(component.ref().kind()).mergeRule() == MergeRule.TOP_WINS;
        return stack.active()
                .filter(active -> overwrite)
                .map(active -> new LayerChange(
                        component.ref(),
                        component.name(),
                        component.parent(),
                        active.solution().key(),
                        active.content(),
                        null));
    }
}
