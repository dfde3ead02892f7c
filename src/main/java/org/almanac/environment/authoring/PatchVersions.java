package org.almanac.environment.authoring;

import java.util.List;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.SolutionVersion;

/** Which versions patches may have (dataverse-semantics 1.6). */
final class PatchVersions {

    private PatchVersions() {}

    /** For a patch that is there and is to get another version. */
    static void check(EnvironmentState state, SolutionState patch, SolutionVersion version) {
        SolutionState parent = patch.parentKey()
                .flatMap(state::solution)
                .orElseThrow(() -> new IllegalStateException(patch.uniqueName() + " has no parent"));
        List<SolutionState> others = state.patches(parent.uniqueName()).stream()
                .filter(other -> !other.key().equals(patch.key()))
                .toList();
        check(parent, others, version);
    }

    static void check(SolutionState parent, List<SolutionState> patches, SolutionVersion version) {
        SolutionVersion base = parent.version();
        if (version.major() != base.major() || version.minor() != base.minor() || version.compareTo(base) <= 0) {
            throw EditRefused.by(
                    PlatformCode.CLONE_SOLUTION,
                    "A patch of " + parent.uniqueName() + " " + base + " has the version " + base.major() + "."
                            + base.minor() + " with a higher build or revision, not " + version + ".",
                    parent.uniqueName());
        }
        patches.stream()
                .filter(patch -> patch.version().compareTo(version) >= 0)
                .findFirst()
                .ifPresent(patch -> {
                    throw EditRefused.by(
                            PlatformCode.HIGHER_PATCH_EXISTS,
                            "There is the patch " + patch.uniqueName() + " " + patch.version() + " already; " + version
                                    + " must be higher.",
                            parent.uniqueName());
                });
    }
}
