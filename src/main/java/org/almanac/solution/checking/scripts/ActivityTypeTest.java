package org.almanac.solution.checking.scripts;

import java.util.List;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** A deprecated test for activities. */
final class ActivityTypeTest extends ScriptRule {

    private static final List<String> MEMBERS = List.of("isActivityType");

    ActivityTypeTest() {
        super(
                "web-avoid-isactivitytype",
                "Xrm.Utility.isActivityType is used.",
                CheckSeverity.MEDIUM,
                Category.UPGRADE_READINESS,
                "Use Xrm.Utility.getEntityMetadata and look at IsActivity; it answers with a promise, so it cannot be used in a rule of the command bar.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.matches(i, "Xrm", ".", "Utility", ".") && script.isAny(i + 4, MEMBERS)
                ? "Xrm.Utility." + script.text(i + 4) + " is deprecated."
                : null;
    }
}
