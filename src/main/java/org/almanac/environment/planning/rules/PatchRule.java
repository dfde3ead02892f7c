package org.almanac.environment.planning.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ParentSolution;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.SolutionVersion;

/**
 * A patch needs its parent, managed like itself and of the same major and minor version, and must not be there already
 * (dataverse-semantics 1.6, 10).
 */
final class PatchRule implements ImportRule {

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        return attempt.manifest()
                .patchOf()
                .map(parent -> check(attempt, parent))
                .orElse(List.of());
    }

    private static List<Refusal> check(ImportAttempt attempt, ParentSolution named) {
        Optional<SolutionState> parent = attempt.state().solution(named.uniqueName());
        if (parent.isEmpty()) {
            return ImportRule.refuse(
                    PlatformCode.PATCH_MISSING_BASE,
                    "The package is a patch of " + named.uniqueName() + ", which is not installed.");
        }
        List<Refusal> refusals = new ArrayList<>();
        refusals.addAll(managedLikeParent(attempt, parent.get()));
        refusals.addAll(versionOfParent(attempt, parent.get()));
        refusals.addAll(notThere(attempt));
        return refusals;
    }

    private static List<Refusal> managedLikeParent(ImportAttempt attempt, SolutionState parent) {
        boolean managed = attempt.manifest().managed();
        if (managed == parent.managed()) {
            return List.of();
        }
        return ImportRule.refuse(
                managed
                        ? PlatformCode.IMPORT_MANAGED_TO_UNMANAGED_MISMATCH
                        : PlatformCode.IMPORT_UNMANAGED_TO_MANAGED_MISMATCH,
                "The patch is " + (managed ? "managed" : "unmanaged") + ", its parent " + parent.uniqueName()
                        + " is not.");
    }

    private static List<Refusal> versionOfParent(ImportAttempt attempt, SolutionState parent) {
        SolutionVersion patch = attempt.manifest().version();
        SolutionVersion base = parent.version();
        if (patch.major() == base.major() && patch.minor() == base.minor() && patch.compareTo(base) > 0) {
            return List.of();
        }
        return ImportRule.refuse(
                PlatformCode.CLONE_SOLUTION,
                "A patch of " + parent.uniqueName() + " " + base + " has the version " + base.major() + "."
                        + base.minor() + " with a higher build or revision; the package has " + patch + ".");
    }

    private static List<Refusal> notThere(ImportAttempt attempt) {
        return attempt.installed()
                .filter(patch -> patch.version().sameAs(attempt.manifest().version()))
                .map(patch -> ImportRule.refuse(
                        PlatformCode.CANNOT_UPDATE_SOLUTION_PATCH,
                        "The patch " + patch.uniqueName() + " " + patch.version() + " is installed already."))
                .orElse(List.of());
    }
}
