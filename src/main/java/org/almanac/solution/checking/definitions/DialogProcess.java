package org.almanac.solution.checking.definitions;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;

/** Dialogs, which the platform no longer has. */
final class DialogProcess extends ComponentRule {

    DialogProcess() {
        super(
                "Workflow",
                new CheckRule(
                        "alm-avoid-dialog",
                        "A process is a dialog.",
                        CheckSeverity.HIGH,
                        Category.UPGRADE_READINESS,
                        "Process",
                        "Dialogs are gone from the platform. Use a business process flow or a canvas page."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        if (component.text("Category").equals("1")) {
            issues.add(component, "The process is a dialog.");
        }
    }
}
