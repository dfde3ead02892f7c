package org.almanac.solution.checking.solutions;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;

/** Files that no rule could look into. */
final class UncheckedFile implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-file-not-checked",
            "A file could not be checked.",
            CheckSeverity.INFORMATIONAL,
            Category.SUPPORTABILITY,
            "Web resource or process",
            "Have a look at the file yourself: what is wrong in it is not in this report.");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void unread(ComponentRef component, ComponentFile file, String why) {
                issues.add(component, file.path(), "The file was not checked: " + why + ".");
            }
        };
    }
}
