package org.almanac.catalog.shelf;

import java.util.List;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Finding;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.SolutionPackage;

/** What reading a whole package comes to. */
record PackageSummary(PackageManifest manifest, int components, List<Finding> findings) {

    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_VERSION = 80;

    static PackageSummary of(SolutionPackage solutionPackage) {
        int[] count = {0};
        solutionPackage.forEachComponent(component -> count[0]++);
        var summary = new PackageSummary(solutionPackage.manifest(), count[0], solutionPackage.findings());
        summary.checkLengths();
        return summary;
    }

    private void checkLengths() {
        check("UniqueName", manifest.uniqueName(), LONGEST_NAME);
        check("LocalizedName", manifest.displayName(), LONGEST_NAME);
        check("Version", manifest.version().text(), LONGEST_VERSION);
        check("Publisher/UniqueName", manifest.publisher().uniqueName(), LONGEST_NAME);
        check("Publisher/LocalizedName", manifest.publisher().displayName(), LONGEST_NAME);
        check("CustomizationPrefix", manifest.publisher().prefix(), LONGEST_NAME);
    }

    private static void check(String element, String value, int longest) {
        if (value.length() > longest) {
            throw new BadInput(
                    ErrorCode.INVALID_MANIFEST,
                    element + " in solution.xml has " + value.length() + " characters; at most " + longest
                            + " are taken.",
                    element);
        }
    }
}
