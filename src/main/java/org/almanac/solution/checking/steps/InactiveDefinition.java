package org.almanac.solution.checking.steps;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;

/** Steps and processes that are switched off. */
final class InactiveDefinition implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "meta-remove-inactive",
            "A step or process is switched off.",
            CheckSeverity.LOW,
            Category.MAINTAINABILITY,
            "Plug-in step or process",
            "Remove what is no longer used from the solution, or switch it on; in the target it is as it is here.");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void component(CheckedComponent component) {
                if (component.isDefined("SdkMessageProcessingStep")
                        && component.text("StateCode").equals("1")) {
                    issues.add(component, "The step is switched off.");
                }
                if (component.isDefined("Workflow")
                        && component.text("StateCode").equals("0")) {
                    issues.add(component, "The process is switched off.");
                }
            }
        };
    }
}
