package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.jspecify.annotations.Nullable;

/** A rule that looks at each token of a script. */
abstract class ScriptRule implements Rule {

    static final String SCRIPTS = "Web resource";

    private final CheckRule description;

    ScriptRule(String code, String summary, CheckSeverity severity, String category, String guidance) {
        this.description = new CheckRule(code, summary, severity, category, SCRIPTS, guidance);
    }

    @Override
    public final CheckRule description() {
        return description;
    }

    @Override
    public final Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void script(Script script) {
                for (int i = 0; i < script.size(); i++) {
                    String found = at(script, i);
                    if (found != null) {
                        issues.add(script.component(), script.location(i), found);
                    }
                }
            }
        };
    }

    /** What is wrong with what begins at a token; null for nothing. */
    abstract @Nullable String at(Script script, int i);
}
