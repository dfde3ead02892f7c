package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Output that nobody reads. */
final class ConsoleOutput extends ScriptRule {

    ConsoleOutput() {
        super(
                "web-remove-console",
                "Something is written to the console.",
                CheckSeverity.MEDIUM,
                Category.USAGE,
                "Remove the call, or show the user what went wrong with formContext.ui.setFormNotification.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.is(i, "console") && script.is(i + 1, ".") && script.is(i + 3, "(") && !script.isMember(i)
                ? "console." + script.text(i + 2) + " is called."
                : null;
    }
}
