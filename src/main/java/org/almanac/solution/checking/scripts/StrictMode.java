package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;

/** Scripts with functions and without strict mode; a module is strict by itself. */
final class StrictMode implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "web-use-strict-mode",
            "A script does not use strict mode.",
            CheckSeverity.MEDIUM,
            Category.USAGE,
            ScriptRule.SCRIPTS,
            "Begin the script or its outermost function with \"use strict\"; a mistyped name is then an error and not a"
                    + " new global variable.");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void script(Script script) {
                boolean functions = false;
                for (int i = 0; i < script.size(); i++) {
                    functions |= script.is(i, "function") || script.is(i, "=>");
                    if (isStrict(script, i)) {
                        return;
                    }
                }
                if (functions) {
                    issues.add(script.component(), script.location(0), "The script does not use strict mode.");
                }
            }
        };
    }

    private static boolean isStrict(Script script, int i) {
        boolean module = (script.is(i, "import") || script.is(i, "export"))
                && !script.isMember(i)
                && !script.is(i + 1, ":")
                && !script.is(i + 1, "(");
        return module || script.isText(i) && script.text(i).equals("use strict");
    }
}
