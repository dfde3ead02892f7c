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

/** Names with the prefix of somebody else. */
final class ForeignPrefix implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-foreign-prefix",
            "A component has the name prefix of another publisher.",
            CheckSeverity.LOW,
            Category.DESIGN,
            "Web resource or choice",
            "Make components in a solution of the publisher to whom they belong; the owner of the prefix may bring one of the same name.");

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
                prefix = manifest.managed() ? "" : manifest.publisher().prefix().toLowerCase(Locale.ROOT) + '_';
            }

            @Override
            public void component(CheckedComponent component) {
                boolean named = component.isDefined("WebResource") || component.isDefined("OptionSet");
                String name = component.ref().key();
                if (named && !prefix.isEmpty() && name.contains("_") && !name.startsWith(prefix)) {
                    issues.add(component, Names.shown(name) + " does not begin with " + Names.shown(prefix) + ".");
                }
            }
        };
    }
}
