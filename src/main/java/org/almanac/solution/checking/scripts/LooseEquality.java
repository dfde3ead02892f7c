package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Comparison with conversion. */
final class LooseEquality extends ScriptRule {

    LooseEquality() {
        super(
                "web-use-strict-equality-operators",
                "Values are compared with conversion.",
                CheckSeverity.MEDIUM,
                Category.USAGE,
                "== and != convert before they compare, with surprising results for empty texts and zero. Use === and !==.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.is(i, "==") || script.is(i, "!=") ? script.text(i) + " converts before it compares." : null;
    }
}
