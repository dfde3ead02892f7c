package org.almanac.environment.store;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.authoring.EditRefused;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.springframework.stereotype.Component;

/** Applies edits of a solution that need to know its members and its patches'. */
@Component
class SolutionChanges {

    private final Editing editing;
    private final SolutionRows solutions;
    private final SolutionListing listing;

    SolutionChanges(Editing editing, SolutionRows solutions, SolutionListing listing) {
        this.editing = editing;
        this.solutions = solutions;
        this.listing = listing;
    }

    EnvironmentRow apply(
            EnvironmentName environment,
            String uniqueName,
            Function<EnvironmentState, StateChange> edit,
            String operationKey,
            String label) {
        EnvironmentRow row = editing.lock(environment);
        String key = SolutionState.keyOf(uniqueName);
        Set<String> family = new HashSet<>(Set.of(key));
        for (SolutionState solution : solutions.all(row.id()).values()) {
            if (solution.familyKey().equals(key)) {
                family.add(solution.key());
            }
        }
        EnvironmentState state = editing.read(row, new StateQuery(Set.of(), Set.of(), family));
        editing.apply(row, edit.apply(state), operationKey, label);
        return row;
    }

    /** The solution as it is now. */
    InstalledSolution show(EnvironmentRow row, String uniqueName) {
        return listing.one(row.id(), SolutionState.keyOf(uniqueName))
                .orElseThrow(() -> EditRefused.unknownSolution(uniqueName));
    }
}
