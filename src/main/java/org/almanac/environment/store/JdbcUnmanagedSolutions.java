package org.almanac.environment.store;

import org.almanac.environment.EnvironmentName;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.NewSolution;
import org.almanac.environment.SolutionFields;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.environment.authoring.SolutionEdits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcUnmanagedSolutions implements UnmanagedSolutions {

    private final SolutionChanges changes;
    private final Contents contents;

    JdbcUnmanagedSolutions(SolutionChanges changes, Contents contents) {
        this.changes = changes;
        this.contents = contents;
    }

    @Override
    @Transactional
    public InstalledSolution create(EnvironmentName environment, NewSolution solution, String operationKey) {
        EnvironmentRow row = changes.apply(
                environment,
                solution.uniqueName(),
                state -> new SolutionEdits(state, contents).create(solution),
                operationKey,
                "Creating the solution " + solution.uniqueName());
        return changes.show(row, solution.uniqueName());
    }

    @Override
    @Transactional
    public InstalledSolution change(
            EnvironmentName environment, String uniqueName, SolutionFields change, String operationKey) {
        EnvironmentRow row = changes.apply(
                environment,
                uniqueName,
                state -> new SolutionEdits(state, contents).change(uniqueName, change),
                operationKey,
                "Changing the solution " + uniqueName);
        return changes.show(row, uniqueName);
    }

    @Override
    @Transactional
    public void delete(EnvironmentName environment, String uniqueName, String operationKey) {
        changes.apply(
                environment,
                uniqueName,
                state -> new SolutionEdits(state, contents).delete(uniqueName),
                operationKey,
                "Deleting the solution " + uniqueName);
    }
}
