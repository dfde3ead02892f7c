package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Messages that any window may read. */
final class MessageToAnybody extends ScriptRule {

    private static final int LONGEST_CALL = 200;

    MessageToAnybody() {
        super(
                "web-sdl-no-postmessage-star-origin",
                "A message is posted to a window of any origin.",
                CheckSeverity.MEDIUM,
                Category.SECURITY,
                "Name the origin that is meant as second argument of postMessage, so that no other page can receive it.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        boolean message = script.isText(i) && script.text(i).equals("*") && script.is(i - 1, ",");
        return message && (script.is(i + 1, ")") || script.is(i + 1, ",")) && isPosted(script, i)
                ? "postMessage is told to send to any origin."
                : null;
    }

    /** Whether the call that the argument belongs to is one of postMessage. */
    private static boolean isPosted(Script script, int argument) {
        int depth = 0;
        for (int i = argument - 1; i > Math.max(0, argument - LONGEST_CALL); i--) {
            if (script.is(i, ")")) {
                depth++;
            } else if (script.is(i, "(") && depth-- == 0) {
                return script.is(i - 1, "postMessage");
            }
        }
        return false;
    }
}
