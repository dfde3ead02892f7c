package org.almanac.catalog.shelf;

import java.util.List;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.SolutionPackage;

/** What reading a whole package comes to. */
record PackageSummary(PackageManifest manifest, int components, List<Finding> findings) {

    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_VERSION = 80;
    private static final int LONGEST_KEY = 4000;
    private static final int LONGEST_SHOWN = 100;

    static PackageSummary of(SolutionPackage solutionPackage) {
        int[] count = {0};
        solutionPackage.forEachComponent(component -> {
            checkIdentity(component.ref());
            count[0]++;
        });
        var summary = new PackageSummary(solutionPackage.manifest(), count[0], solutionPackage.findings());
        summary.checkLengths();
        return summary;
    }

    private void checkLengths() {
        for (MissingDependency dependency : manifest.missingDependencies()) {
            checkIdentity(dependency.required().component());
            checkIdentity(dependency.dependent().component());
        }
        check("UniqueName", manifest.uniqueName(), LONGEST_NAME);
        check("LocalizedName", manifest.displayName(), LONGEST_NAME);
        check("Version", manifest.version().text(), LONGEST_VERSION);
        check("Publisher/UniqueName", manifest.publisher().uniqueName(), LONGEST_NAME);
        check("Publisher/LocalizedName", manifest.publisher().displayName(), LONGEST_NAME);
        check("CustomizationPrefix", manifest.publisher().prefix(), LONGEST_NAME);
    }

    private static void checkIdentity(ComponentRef component) {
        String key = component.key();
        int kind = component.kind().name().length();
        if (key.length() > LONGEST_KEY || kind > LONGEST_NAME) {
            String shown = component.toString().substring(0, LONGEST_SHOWN) + "…";
            throw new BadInput(
                    ErrorCode.ARCHIVE_TOO_LARGE,
                    "A component is called '" + shown + "', which has " + key.length() + " characters; at most "
                            + LONGEST_KEY + " are taken.",
                    shown);
        }
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
