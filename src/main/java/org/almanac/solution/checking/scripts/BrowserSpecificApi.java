package org.almanac.solution.checking.scripts;

import java.util.List;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** What only Internet Explorer had. */
final class BrowserSpecificApi extends ScriptRule {

    private static final List<String> METHODS = List.of("attachEvent", "detachEvent", "createPopup", "loadXML");

    BrowserSpecificApi() {
        super(
                "web-avoid-browser-specific-api",
                "Something is used that only Internet Explorer had.",
                CheckSeverity.CRITICAL,
                Category.UPGRADE_READINESS,
                "No supported browser has it. Use fetch or XMLHttpRequest, DOMParser and addEventListener.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        if (script.is(i, "ActiveXObject")) {
            return "ActiveXObject exists in Internet Explorer only.";
        }
        if (script.isMember(i) && script.is(i + 1, "(") && script.isAny(i, METHODS)) {
            return script.text(i) + " exists in Internet Explorer only.";
        }
        return script.matches(i, "document", ".", "all") ? "document.all exists in Internet Explorer only." : null;
    }
}
