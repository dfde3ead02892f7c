package org.almanac.solution.checking.solutions;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.SolutionVersion;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.zip.Names;

/** Versions that were never raised. */
final class FirstVersion implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-version-not-raised",
            "The version is still the first one.",
            CheckSeverity.INFORMATIONAL,
            Category.MAINTAINABILITY,
            "Solution",
            "Raise the version at each export, so that an environment can tell which build it has and an upgrade is possible.");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void manifest(PackageManifest manifest) {
                if (manifest.version().sameAs(SolutionVersion.parse("1.0.0.0"))) {
                    issues.add(
                            "solution.xml/Version",
                            "The version is " + Names.shown(manifest.version().text()) + ".");
                }
            }
        };
    }
}
