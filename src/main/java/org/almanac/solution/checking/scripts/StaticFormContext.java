package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Scripts that use the form context of the whole page. */
final class StaticFormContext extends ScriptRule {

    StaticFormContext() {
        super(
                "web-use-client-context",
                "Xrm.Page is used.",
                CheckSeverity.MEDIUM,
                Category.UPGRADE_READINESS,
                "Xrm.Page is deprecated. Let the platform pass the execution context as first argument, and call getFormContext() on it.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.matches(i, "Xrm", ".", "Page") ? "Xrm.Page is used instead of the form context." : null;
    }
}
