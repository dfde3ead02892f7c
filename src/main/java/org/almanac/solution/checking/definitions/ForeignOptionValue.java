package org.almanac.solution.checking.definitions;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.zip.Names;

/** Option values that may clash. */
final class ForeignOptionValue implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-option-value-prefix",
            "A value of a global choice does not begin with the publisher's prefix.",
            CheckSeverity.LOW,
            Category.DESIGN,
            "Choice",
            "Values without the prefix may clash with those of another solution. Let the designer number them, and do not change the prefix of a publisher in use.");

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
                int number = manifest.publisher().optionValuePrefix();
                prefix = manifest.managed() || number == 0 ? "" : String.valueOf(number);
            }

            @Override
            public void component(CheckedComponent component) {
                if (!prefix.isEmpty()
                        && component.isDefined("OptionSet")
                        && component.name().contains("_")) {
                    long foreign = component.all("option").stream()
                            .filter(option -> !option.attribute("value").startsWith(prefix))
                            .count();
                    if (foreign > 0) {
                        issues.add(
                                component,
                                foreign + " values of " + Names.shown(component.name()) + " do not begin with " + prefix
                                        + ".");
                    }
                }
            }
        };
    }
}
