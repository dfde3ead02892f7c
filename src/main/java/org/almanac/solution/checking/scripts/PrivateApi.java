package org.almanac.solution.checking.scripts;

import java.util.List;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Functions that the platform keeps for itself. */
final class PrivateApi extends ScriptRule {

    private static final List<String> NAMESPACES = List.of("Mscrm", "CrmEncodeDecode", "crmGrid");
    private static final List<String> FUNCTIONS =
            List.of("openObj", "openStdDlg", "openStdWin", "LaunchQuickCreate", "AddTypeToNavigation");

    PrivateApi() {
        super(
                "web-avoid-unpub-api",
                "A function of the platform is used that is not documented.",
                CheckSeverity.HIGH,
                Category.SUPPORTABILITY,
                "What is not documented changes without notice. Use the documented client API, which has a way for each of these.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        boolean namespace = !script.isMember(i) && script.is(i + 1, ".") && script.isAny(i, NAMESPACES);
        boolean function = !script.is(i - 1, "function")
                && script.is(i + 1, "(")
                && !script.isMember(i)
                && script.isAny(i, FUNCTIONS);
        if (script.matches(i, "Xrm", ".", "Internal")) {
            return "Xrm.Internal is not documented.";
        }
        return namespace || function ? script.text(i) + " is not documented." : null;
    }
}
