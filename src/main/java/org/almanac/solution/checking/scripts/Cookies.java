package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** State kept in cookies. */
final class Cookies extends ScriptRule {

    Cookies() {
        super(
                "web-sdl-no-cookies",
                "A cookie is read or written by script.",
                CheckSeverity.MEDIUM,
                Category.SECURITY,
                "Keep state in session storage; cookies go out with every request to the site.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.matches(i, "document", ".", "cookie") ? "document.cookie is used." : null;
    }
}
