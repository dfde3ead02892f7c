package org.almanac.solution.checking.scripts;

import java.util.List;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Markup written into the page as it loads. */
final class DocumentWrite extends ScriptRule {

    private static final List<String> WRITES = List.of("write", "writeln");

    DocumentWrite() {
        super(
                "web-sdl-no-document-write",
                "Markup is written into the page without any check.",
                CheckSeverity.MEDIUM,
                Category.SECURITY,
                "Make elements with document.createElement and set textContent; what comes from data can then not become markup.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.matches(i, "document", ".") && script.is(i + 3, "(") && script.isAny(i + 2, WRITES)
                ? "document." + script.text(i + 2) + " writes markup without any check."
                : null;
    }
}
