package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Markup put into an element as text. */
final class InnerHtml extends ScriptRule {

    InnerHtml() {
        super(
                "web-sdl-no-inner-html",
                "Markup is put into an element without any check.",
                CheckSeverity.MEDIUM,
                Category.SECURITY,
                "Set textContent, or make elements with document.createElement; what comes from data can then not become markup.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        boolean property = script.is(i, "innerHTML") || script.is(i, "outerHTML");
        boolean assigned = script.is(i + 1, "=") || script.is(i + 1, "+=");
        return property
                        && assigned
                        && script.isMember(i)
                        && !(script.isText(i + 2) && script.text(i + 2).isEmpty())
                ? script.text(i) + " is assigned."
                : null;
    }
}
