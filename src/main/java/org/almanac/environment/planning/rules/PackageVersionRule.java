package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.SolutionVersion;

/**
 * An older package goes into a newer platform, never the reverse, and packages of the 2011 line or earlier are not taken
 * (dataverse-semantics 1.1, 10: 0x80048068).
 */
final class PackageVersionRule implements ImportRule {

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        String written = attempt.manifest().packageVersion();
        if (written == null) {
            return refused("The package says no SolutionPackageVersion: it comes from the 2011 line or earlier.");
        }
        String taken = attempt.state().environment().platformVersion();
        if (SolutionVersion.parse(written).compareTo(SolutionVersion.parse(taken)) > 0) {
            return refused(
                    "The package was written for platform version " + written + "; the environment has " + taken + ".");
        }
        return List.of();
    }

    private static List<Refusal> refused(String message) {
        return ImportRule.refuse(PlatformCode.IMPORT_PACKAGE_VERSION, message);
    }
}
