package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Scripts that reach for the outermost window. */
final class WindowTop extends ScriptRule {

    WindowTop() {
        super(
                "web-avoid-window-top",
                "The outermost window is reached for.",
                CheckSeverity.HIGH,
                Category.SUPPORTABILITY,
                "What the outermost window is depends on where the application is shown, and it may belong to somebody else. Use the form context or Xrm of the own window.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        boolean window = script.is(i, "window") || script.is(i, "self");
        return window && !script.isMember(i) && script.matches(i + 1, ".", "top") ? "window.top is used." : null;
    }
}
