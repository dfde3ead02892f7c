package org.almanac.solution.checking.scripts;

import java.util.List;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** The client object model of 2011 and before. */
final class OldObjectModel extends ScriptRule {

    private static final List<String> OBJECTS = List.of("crmForm", "crmFormSubmit", "GetServerUrl");

    OldObjectModel() {
        super(
                "web-avoid-2011-api",
                "The client object model of 2011 or before is used.",
                CheckSeverity.HIGH,
                Category.UPGRADE_READINESS,
                "These objects and functions are gone or going. Use getClientUrl, the form context and Xrm.WebApi.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        if (script.is(i, "getServerUrl") && script.is(i + 1, "(")) {
            return "getServerUrl is replaced by getClientUrl.";
        }
        return !script.isMember(i) && script.isAny(i, OBJECTS) && (script.is(i + 1, ".") || script.is(i + 1, "("))
                ? script.text(i) + " belongs to an old client object model."
                : null;
    }
}
