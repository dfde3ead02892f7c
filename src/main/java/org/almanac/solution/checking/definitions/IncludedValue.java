package org.almanac.solution.checking.definitions;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.zip.Names;

/** Values of one environment that travel. */
final class IncludedValue extends ComponentRule {

    IncludedValue() {
        super(
                "environmentvariablevalue",
                new CheckRule(
                        "alm-environment-variable-value",
                        "The value of an environment variable is in the package.",
                        CheckSeverity.MEDIUM,
                        Category.MAINTAINABILITY,
                        "Environment variable",
                        "The value of the source becomes that of a target which has none. Remove it from the solution before the export, and give each target its own value with the deployment."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        if (!component.text("value").isEmpty()) {
            issues.add(component, "The value of " + Names.shown(component.ref().key()) + " is in the package.");
        }
    }
}
