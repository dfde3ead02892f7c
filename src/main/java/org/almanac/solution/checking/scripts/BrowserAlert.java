package org.almanac.solution.checking.scripts;

import java.util.List;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Dialogs of the browser instead of the application. */
final class BrowserAlert extends ScriptRule {

    private static final List<String> DIALOGS = List.of("alert", "confirm", "prompt");

    BrowserAlert() {
        super(
                "web-remove-alert",
                "A dialog of the browser is opened.",
                CheckSeverity.MEDIUM,
                Category.USAGE,
                "Dialogs of the browser stop everything and are not shown in the mobile applications. Use Xrm.Navigation.openAlertDialog or openConfirmDialog, or a notification on the form.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        for (String dialog : DIALOGS) {
            if (script.callsGlobal(i, dialog)) {
                return dialog + " opens a dialog of the browser.";
            }
        }
        return null;
    }
}
