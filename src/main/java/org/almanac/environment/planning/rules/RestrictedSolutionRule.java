package org.almanac.environment.planning.rules;

import java.util.List;
import java.util.Locale;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.planning.DefaultSolution;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.PlatformCode;

/** The platform's own solutions cannot come from a package (dataverse-semantics 1.2, 1.5, 10). */
final class RestrictedSolutionRule implements ImportRule {

    private static final String UPGRADE = SolutionState.UPGRADE_SUFFIX.toLowerCase(Locale.ROOT);

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        PackageManifest manifest = attempt.manifest();
        return switch (manifest.uniqueName().toLowerCase(Locale.ROOT)) {
            case "system" ->
                ImportRule.refuse(PlatformCode.IMPORT_SYSTEM_SOLUTION, "The package claims to be the System solution.");
            case "active", "basic" ->
                ImportRule.refuse(
                        PlatformCode.IMPORT_RESTRICTED_SOLUTION,
                        "The solution name " + manifest.uniqueName() + " is the platform's own.");
            case "default" -> defaultSolution(attempt);
            default -> reserved(manifest);
        };
    }

    /** Staged upgrades are called so; no solution is (dataverse-semantics 1.2). */
    private static List<Refusal> reserved(PackageManifest manifest) {
        return manifest.uniqueName().toLowerCase(Locale.ROOT).endsWith(UPGRADE)
                ? ImportRule.refuse(
                        PlatformCode.IMPORT_RESTRICTED_SOLUTION,
                        "The solution name " + manifest.uniqueName() + " ends like that of a staged upgrade.")
                : List.of();
    }

    private static List<Refusal> defaultSolution(ImportAttempt attempt) {
        PackageManifest manifest = attempt.manifest();
        if (manifest.managed()) {
            return ImportRule.refuse(
                    PlatformCode.IMPORT_DEFAULT_AS_PACKAGE, "The default solution cannot be imported as managed.");
        }
        return DefaultSolution.comesFrom(attempt.state().environment().name(), manifest)
                ? List.of()
                : ImportRule.refuse(
                        PlatformCode.IMPORT_RESTRICTED_SOLUTION,
                        "The default solution can go only into the environment it was exported from; this one has the"
                                + " publisher " + manifest.publisher().uniqueName() + ".");
    }
}
