package org.almanac.solution.checking.scripts;

import java.util.regex.Pattern;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Addresses of one environment. */
final class AbsoluteAddress extends ScriptRule {

    private static final Pattern ADDRESS = Pattern.compile(
            "https?:[\\\\/]{2,4}[\\w.-]{1,100}\\.(?:api\\.)?crm\\d{0,2}\\.dynamics\\.com", Pattern.CASE_INSENSITIVE);

    AbsoluteAddress() {
        super(
                "web-use-relative-uri",
                "The address of an environment is written into the script.",
                CheckSeverity.MEDIUM,
                Category.MAINTAINABILITY,
                "In every other environment the script would still talk to this one. Begin with Xrm.Utility.getGlobalContext().getClientUrl() or with a relative path.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.isText(i) && ADDRESS.matcher(script.text(i)).find()
                ? "The address of an environment is written into the script."
                : null;
    }
}
