package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** The statement that hides where names come from. */
final class WithStatement extends ScriptRule {

    WithStatement() {
        super(
                "web-avoid-with",
                "The statement with is used.",
                CheckSeverity.HIGH,
                Category.PERFORMANCE,
                "Name the object in a variable of its own. With the statement no engine can tell what a name means, and strict mode forbids it.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.is(i, "with") && script.is(i + 1, "(") && !script.isMember(i) && !script.is(i - 1, "function")
                ? "The statement with is used."
                : null;
    }
}
