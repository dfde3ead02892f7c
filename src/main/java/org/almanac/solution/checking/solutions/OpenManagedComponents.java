package org.almanac.solution.checking.solutions;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;

/** Managed packages that anybody may change. */
final class OpenManagedComponents implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-managed-properties",
            "Everything in the managed solution may be customized.",
            CheckSeverity.INFORMATIONAL,
            Category.DESIGN,
            "Solution",
            "Decide with managed properties what administrators of the target may change; every customization they make hides your later updates.");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            private boolean managed;
            private int open;
            private int closed;

            @Override
            public void manifest(PackageManifest manifest) {
                managed = manifest.managed();
            }

            @Override
            public void component(CheckedComponent component) {
                ComponentBody body = component.component().body();
                if (managed && body != null) {
                    open += says(body, "1") ? 1 : 0;
                    closed += says(body, "0") ? 1 : 0;
                }
            }

            @Override
            public void end() {
                if (open > 1 && closed == 0) {
                    issues.add(
                            "customizations.xml",
                            "All " + open + " components with managed properties may be customized.");
                }
            }
        };
    }

    /** Classic components and records write the name of the flag differently. */
    private static boolean says(ComponentBody body, String flag) {
        return body.text().contains("<IsCustomizable>" + flag + "<")
                || body.text().contains("<iscustomizable>" + flag + "<");
    }
}
