package org.almanac.environment.planning.rules;

import java.util.List;
import java.util.Optional;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.PackageManifest;

/** A package that is to go into an environment in its present state. */
public record ImportAttempt(StagedPackage solutionPackage, ImportOptions options, EnvironmentState state) {

    public PackageManifest manifest() {
        return solutionPackage.manifest();
    }

    /** The same attempt with other components in the package. */
    public ImportAttempt with(List<StagedPackage.Component> components) {
        StagedPackage all = solutionPackage;
        return new ImportAttempt(
                new StagedPackage(
                        all.id(),
                        all.manifest(),
                        components,
                        all.unclaimedEntries(),
                        all.findings(),
                        all.settings(),
                        all.facts()),
                options,
                state);
    }

    /** The solution of the same unique name that is there. */
    public Optional<SolutionState> installed() {
        return state.solution(manifest().uniqueName());
    }
}
