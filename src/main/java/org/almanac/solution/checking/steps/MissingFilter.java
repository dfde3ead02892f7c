package org.almanac.solution.checking.steps;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;

/** Steps that run at every update. */
final class MissingFilter extends ComponentRule {

    MissingFilter() {
        super(
                "SdkMessageProcessingStep",
                new CheckRule(
                        "meta-avoid-reg-no-attribute",
                        "A step for updates does not name the columns that it is for.",
                        CheckSeverity.MEDIUM,
                        Category.PERFORMANCE,
                        "Plug-in step",
                        "Without filtering attributes the plug-in runs at every update of a row, whatever changed. Name the columns that it depends on."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        StepEvent event = StepEvent.of(component);
        if (event.message().equals("update")
                && !event.table().isEmpty()
                && component.text("FilteringAttributes").isEmpty()) {
            issues.add(component, "The step runs at every update of " + event.table() + ".");
        }
    }
}
