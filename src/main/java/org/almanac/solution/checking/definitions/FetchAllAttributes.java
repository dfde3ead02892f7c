package org.almanac.solution.checking.definitions;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;

/** Views that read every column. */
final class FetchAllAttributes extends ComponentRule {

    FetchAllAttributes() {
        super(
                "SavedQuery",
                new CheckRule(
                        "alm-view-all-columns",
                        "A view reads all columns of a table.",
                        CheckSeverity.MEDIUM,
                        Category.PERFORMANCE,
                        "View",
                        "Name the columns that the view shows; all-attributes reads also those that nobody sees."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        if (!component.all("all-attributes").isEmpty()) {
            issues.add(component, "The view reads all columns.");
        }
    }
}
