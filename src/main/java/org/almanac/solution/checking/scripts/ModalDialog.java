package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Dialogs that browsers have given up. */
final class ModalDialog extends ScriptRule {

    ModalDialog() {
        super(
                "web-avoid-modals",
                "A dialog is opened in a way that browsers have given up.",
                CheckSeverity.HIGH,
                Category.SUPPORTABILITY,
                "Browsers no longer have these functions. Use Xrm.Navigation.navigateTo or openAlertDialog and its relatives.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.is(i + 1, "(") && (script.is(i, "showModalDialog") || script.is(i, "showModelessDialog"))
                ? script.text(i) + " is no longer in any browser."
                : null;
    }
}
