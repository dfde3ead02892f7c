package org.almanac.solution.checking.steps;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;

/** Steps that run whenever somebody reads. */
final class RetrieveStep extends ComponentRule {

    RetrieveStep() {
        super(
                "SdkMessageProcessingStep",
                new CheckRule(
                        "meta-avoid-reg-retrieve",
                        "A step runs whenever rows are read.",
                        CheckSeverity.MEDIUM,
                        Category.PERFORMANCE,
                        "Plug-in step",
                        "Every form, view and query waits for the plug-in. Use a calculated or formula column, or column security, where one of them will do."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        StepEvent event = StepEvent.of(component);
        boolean note = event.table().equals("annotation") && event.message().equals("retrievemultiple");
        if (event.message().startsWith("retrieve") && !note) {
            issues.add(
                    component,
                    "The step runs when rows" + (event.table().isEmpty() ? "" : " of " + event.table()) + " are read.");
        }
    }
}
