package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.PlatformCode;

/** A solution stays managed or unmanaged for its whole life in an environment (dataverse-semantics 1.5). */
final class ManagedMismatchRule implements ImportRule {

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        return attempt.installed()
                .filter(solution -> solution.managed() != attempt.manifest().managed())
                .map(solution -> mismatch(solution, attempt.manifest()))
                .orElse(List.of());
    }

    private static List<Refusal> mismatch(SolutionState installed, PackageManifest manifest) {
        return manifest.managed()
                ? ImportRule.refuse(
                        PlatformCode.IMPORT_MANAGED_TO_UNMANAGED_MISMATCH,
                        installed.uniqueName() + " is installed unmanaged; the package is managed.")
                : ImportRule.refuse(
                        PlatformCode.IMPORT_UNMANAGED_TO_MANAGED_MISMATCH,
                        installed.uniqueName() + " is installed managed; the package is unmanaged.");
    }
}
