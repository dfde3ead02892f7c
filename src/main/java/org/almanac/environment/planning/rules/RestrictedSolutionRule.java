package org.almanac.environment.planning.rules;

import java.util.List;
import java.util.Locale;
import org.almanac.environment.Plan.Refusal;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.PlatformCode;

/** The platform's own solutions cannot come from a package (dataverse-semantics 1.2, 1.5, 10). */
final class RestrictedSolutionRule implements ImportRule {

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
            case "default" -> defaultSolution(manifest);
            default -> List.of();
        };
    }

    private static List<Refusal> defaultSolution(PackageManifest manifest) {
        return manifest.managed()
                ? ImportRule.refuse(
                        PlatformCode.IMPORT_DEFAULT_AS_PACKAGE, "The default solution cannot be imported as managed.")
                : ImportRule.refuse(
                        PlatformCode.IMPORT_RESTRICTED_SOLUTION,
                        "The default solution can go only into the environment it was exported from.");
    }
}
