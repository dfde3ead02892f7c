package org.almanac.solution.checking.scripts;

import java.util.regex.Pattern;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Records of one environment. */
final class IdInScript extends ScriptRule {

    private static final Pattern ID =
            Pattern.compile("\\{?(?!0{8}-)[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}?");

    IdInScript() {
        super(
                "alm-hard-coded-id",
                "The id of a record is written into the script.",
                CheckSeverity.MEDIUM,
                Category.MAINTAINABILITY,
                "The record has another id in the next environment, unless it is moved with its id. Find it by an alternate key or a name, or read the id from an environment variable.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.isText(i) && ID.matcher(script.text(i)).matches()
                ? "The id of a record is written into the script."
                : null;
    }
}
