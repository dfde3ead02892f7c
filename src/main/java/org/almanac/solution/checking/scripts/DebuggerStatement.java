package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Statements that stop for a debugger. */
final class DebuggerStatement extends ScriptRule {

    DebuggerStatement() {
        super(
                "web-remove-debug-script",
                "A statement for a debugger is left.",
                CheckSeverity.MEDIUM,
                Category.USAGE,
                "Remove the statement: with the developer tools open it stops every user of the script.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.is(i, "debugger") && !script.isMember(i) && !script.is(i + 1, ":") && !script.is(i + 1, "=")
                ? "The statement debugger is left in the script."
                : null;
    }
}
