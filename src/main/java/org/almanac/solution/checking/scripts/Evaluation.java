package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Text that becomes code. */
final class Evaluation extends ScriptRule {

    Evaluation() {
        super(
                "web-avoid-eval",
                "Text is run as code.",
                CheckSeverity.CRITICAL,
                Category.SECURITY,
                "Whoever can put text there runs code in the session of the user. Call the function itself, read data with JSON.parse, and hand a function instead of a text to setTimeout and setInterval.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        if (script.callsGlobal(i, "eval") || script.callsGlobal(i, "execScript")) {
            return script.text(i) + " runs a text as code.";
        }
        if (script.is(i, "Function") && script.is(i + 1, "(") && !script.isMember(i)) {
            return "A function is made from text.";
        }
        boolean timer = script.callsGlobal(i, "setTimeout") || script.callsGlobal(i, "setInterval");
        return timer && script.isText(i + 2) ? script.text(i) + " is given a text instead of a function." : null;
    }
}
