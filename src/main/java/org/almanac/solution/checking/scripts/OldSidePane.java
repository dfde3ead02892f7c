package org.almanac.solution.checking.scripts;

import java.util.List;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Side panes by a deprecated function. */
final class OldSidePane extends ScriptRule {

    private static final List<String> MEMBERS = List.of("loadPanel");

    OldSidePane() {
        super(
                "web-use-appsidepane-api",
                "Xrm.Panels.loadPanel is used.",
                CheckSeverity.MEDIUM,
                Category.UPGRADE_READINESS,
                "Use Xrm.App.sidePanes.createPane.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.matches(i, "Xrm", ".", "Panels", ".") && script.isAny(i + 4, MEMBERS)
                ? "Xrm.Panels." + script.text(i + 4) + " is deprecated."
                : null;
    }
}
