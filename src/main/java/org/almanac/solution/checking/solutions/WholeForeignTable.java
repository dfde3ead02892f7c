package org.almanac.solution.checking.solutions;

import java.util.Locale;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.zip.Names;

/** Tables of others, taken whole. */
final class WholeForeignTable implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-segment-existing-table",
            "A table of somebody else is in the solution with everything that belongs to it.",
            CheckSeverity.MEDIUM,
            Category.UPGRADE_READINESS,
            "Table",
            "The solution puts a layer on every column, form and view of the table and so hides later updates of its owner. Remove the table from the solution and add only what you have changed.");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            private String prefix = "";

            @Override
            public void manifest(PackageManifest manifest) {
                prefix = manifest.publisher().prefix().toLowerCase(Locale.ROOT) + '_';
            }

            @Override
            public void component(CheckedComponent component) {
                Integer behavior = component.component().behavior();
                boolean whole = behavior != null && behavior == 0;
                if (whole
                        && component.isDefined("Entity")
                        && !component.ref().key().startsWith(prefix)) {
                    issues.add(
                            component,
                            "The table " + Names.shown(component.ref().key())
                                    + " is in the solution with all its subcomponents.");
                }
            }
        };
    }
}
