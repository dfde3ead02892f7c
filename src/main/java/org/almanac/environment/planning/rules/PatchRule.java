package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ParentSolution;
import org.almanac.solution.PlatformCode;

/** A patch needs its parent (dataverse-semantics 1.6). */
final class PatchRule implements ImportRule {

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        return attempt.manifest()
                .patchOf()
                .map(parent -> check(attempt, parent))
                .orElse(List.of());
    }

    private static List<Refusal> check(ImportAttempt attempt, ParentSolution parent) {
        if (attempt.state().solution(parent.uniqueName()).isEmpty()) {
            return ImportRule.refuse(
                    PlatformCode.PATCH_MISSING_BASE,
                    "The package is a patch of " + parent.uniqueName() + ", which is not installed.");
        }
        return List.of(new Refusal(
                ErrorCode.MODE_NOT_AVAILABLE.code(),
                "The package is a patch; this version of Almanac takes whole solutions only.",
                List.of()));
    }
}
