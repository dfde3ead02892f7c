package org.almanac.solution.checking.solutions;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.zip.Names;

/** Versions that are written in short. */
final class ShortVersion implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-version-parts",
            "The version does not have four parts.",
            CheckSeverity.LOW,
            Category.MAINTAINABILITY,
            "Solution",
            "Write major.minor.build.revision; some tools compare versions as text or refuse shorter ones.");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void manifest(PackageManifest manifest) {
                String version = manifest.version().text();
                if (version.chars().filter(c -> c == '.').count() != 3) {
                    issues.add("solution.xml/Version", "The version is " + Names.shown(version) + ".");
                }
            }
        };
    }
}
