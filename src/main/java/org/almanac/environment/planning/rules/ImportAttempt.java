package org.almanac.environment.planning.rules;

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

    /** The solution of the same unique name that is there. */
    public Optional<SolutionState> installed() {
        return state.solution(manifest().uniqueName());
    }
}
