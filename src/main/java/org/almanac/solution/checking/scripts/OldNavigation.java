package org.almanac.solution.checking.scripts;

import java.util.List;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Navigation by deprecated functions. */
final class OldNavigation extends ScriptRule {

    private static final List<String> MEMBERS =
            List.of("openEntityForm", "openQuickCreate", "openWebResource", "alertDialog", "confirmDialog");

    OldNavigation() {
        super(
                "web-use-navigation-api",
                "A deprecated function is used to open something.",
                CheckSeverity.MEDIUM,
                Category.UPGRADE_READINESS,
                "Use the functions of Xrm.Navigation: openForm, openWebResource, openAlertDialog, openConfirmDialog.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.matches(i, "Xrm", ".", "Utility", ".") && script.isAny(i + 4, MEMBERS)
                ? "Xrm.Utility." + script.text(i + 4) + " is deprecated."
                : null;
    }
}
