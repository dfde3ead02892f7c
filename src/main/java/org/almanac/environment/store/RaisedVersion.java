package org.almanac.environment.store;

import org.almanac.environment.Progress;
import org.almanac.environment.exporting.DefaultSolution;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.springframework.stereotype.Component;

/** Raises the version of a solution before it is exported, as the maker portal does (dataverse-semantics 5.2). */
@Component
class RaisedVersion {

    private final ChangeApplication application;
    private final Contents contents;
    private final PackageFrames frames;

    RaisedVersion(ChangeApplication application, Contents contents, PackageFrames frames) {
        this.application = application;
        this.contents = contents;
        this.frames = frames;
    }

    /** The solution with its last number one higher; the default solution keeps its version. */
    SolutionState of(EnvironmentRow row, SolutionState solution, String operationKey) {
        if (DefaultSolution.is(solution.uniqueName())) {
            return solution;
        }
        SolutionVersion version = solution.version().raised();
        ComponentBody manifest = PackageManifest.of(stored(solution.manifest()))
                .withVersion(version)
                .body();
        SolutionState raised = solution.at(version, solution.displayName(), manifest.hash());
        StateChange change = StateChange.draft()
                .solution(new Replaced<>(solution, raised))
                .content(manifest)
                .change();
        frames.copy(solution.manifest(), manifest.hash());
        application.apply(
                row, change, operationKey, "Version of " + solution.uniqueName() + " " + version, Progress.SILENT);
        return raised;
    }

    private ComponentBody stored(Sha256 hash) {
        ComponentBody body = contents.of(java.util.List.of(hash)).get(hash);
        if (body == null) {
            throw new IllegalStateException("the manifest " + hash + " is not in the store");
        }
        return body;
    }
}
