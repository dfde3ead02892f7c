package org.almanac.solution.checking.scripts;

import java.util.List;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Scripts that know what their parent window is. */
final class ParentWindow extends ScriptRule {

    private static final List<String> TARGETS = List.of("Xrm", "document", "window", "parent", "opener");

    ParentWindow() {
        super(
                "web-do-not-make-parent-assumption",
                "The script relies on what the parent window is.",
                CheckSeverity.HIGH,
                Category.DESIGN,
                "The platform may put a page into another frame at any time. Let the form hand its context to the page with setClientApiContext, and use that.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        if (script.matches(i, "window", ".", "parent") && !script.isMember(i)) {
            return "window.parent is used.";
        }
        boolean bare = script.is(i, "parent") && script.is(i + 1, ".") && !script.isMember(i);
        return bare && script.isAny(i + 2, TARGETS) ? "parent." + script.text(i + 2) + " is used." : null;
    }
}
