package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Requests for which the page stands still. */
final class SynchronousRequest extends ScriptRule {

    private static final int LONGEST_CALL = 200;

    SynchronousRequest() {
        super(
                "web-use-async",
                "A request is sent synchronously.",
                CheckSeverity.CRITICAL,
                Category.PERFORMANCE,
                "A synchronous request freezes the whole application until the answer is there, and browsers are giving it up. Leave the third argument of open out, or use fetch or Xrm.WebApi and go on in the promise.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        if (script.is(i, "open") && script.isMember(i) && script.is(i + 1, "(")) {
            return hasFalseAsThird(script, i + 2) ? "The request is opened as synchronous." : null;
        }
        boolean option =
                script.is(i, "async") || script.isText(i) && script.text(i).equals("async");
        return option && script.is(i + 1, ":") && (script.is(i + 2, "false") || script.matches(i + 2, "!", "1"))
                ? "The option async is false."
                : null;
    }

    private static boolean hasFalseAsThird(Script script, int first) {
        int depth = 0;
        int argument = 0;
        for (int i = first; i < Math.min(script.size(), first + LONGEST_CALL); i++) {
            boolean ends = script.is(i, ")") || script.is(i, "]") || script.is(i, "}");
            if (depth == 0 && ends) {
                return false;
            }
            boolean begins = script.is(i, "(") || script.is(i, "[") || script.is(i, "{");
            depth += begins ? 1 : ends ? -1 : 0;
            if (depth == 0 && script.is(i, ",")) {
                argument++;
                boolean last = script.is(i + 2, ",") || script.is(i + 2, ")");
                boolean synchronous = script.is(i + 1, "false") && last || script.matches(i + 1, "!", "1");
                if (argument == 2 && synchronous) {
                    return true;
                }
            }
        }
        return false;
    }
}
