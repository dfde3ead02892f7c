package org.almanac.solution.checking.steps;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;

/** Stages of an older platform. */
final class OldStage extends ComponentRule {

    OldStage() {
        super(
                "SdkMessageProcessingStep",
                new CheckRule(
                        "meta-avoid-crm4-event",
                        "A step is registered for a stage of CRM 4.0.",
                        CheckSeverity.MEDIUM,
                        Category.UPGRADE_READINESS,
                        "Plug-in step",
                        "The stages 45 and 50 exist for plug-ins of CRM 4.0 only. Register the step for stage 40, after the operation."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        String stage = component.text("Stage");
        if (stage.equals("50") || stage.equals("45")) {
            issues.add(component, "The step is registered for stage " + stage + ".");
        }
    }
}
