package org.almanac.solution.checking.definitions;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;

/** Workflows for which the user waits. */
final class RealTimeWorkflow extends ComponentRule {

    RealTimeWorkflow() {
        super(
                "Workflow",
                new CheckRule(
                        "alm-real-time-workflow",
                        "A workflow runs while the user waits.",
                        CheckSeverity.INFORMATIONAL,
                        Category.PERFORMANCE,
                        "Process",
                        "Check whether the work may be done in the background; what runs in real time delays every save and fails with it."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        if (component.text("Category").equals("0") && component.text("Mode").equals("1")) {
            issues.add(component, "The workflow runs in real time.");
        }
    }
}
