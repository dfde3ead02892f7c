package org.almanac.solution.checking.steps;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;

/** Steps for reading notes. */
final class AnnotationStep extends ComponentRule {

    AnnotationStep() {
        super(
                "SdkMessageProcessingStep",
                new CheckRule(
                        "meta-avoid-retrievemultiple-annotation",
                        "A step runs whenever notes are read.",
                        CheckSeverity.HIGH,
                        Category.USAGE,
                        "Plug-in step",
                        "Timelines and attachments of all tables wait for it, and may fail with it. Register the step for writing notes, or for another table."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        StepEvent event = StepEvent.of(component);
        if (event.message().equals("retrievemultiple") && event.table().equals("annotation")) {
            issues.add(component, "The step runs when notes are read.");
        }
    }
}
