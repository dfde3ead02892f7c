package org.almanac.solution.checking.definitions;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.XmlElement;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.zip.Names;

/** Views that search inside texts. */
final class LeadingWildcard extends ComponentRule {

    LeadingWildcard() {
        super(
                "SavedQuery",
                new CheckRule(
                        "alm-view-leading-wildcard",
                        "A view searches for a text in the middle of a column.",
                        CheckSeverity.LOW,
                        Category.PERFORMANCE,
                        "View",
                        "Let the condition say how the text begins; no index helps where it begins with a wildcard."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        for (XmlElement condition : component.all("condition")) {
            boolean inside = condition.attribute("operator").equals("like")
                    && condition.attribute("value").startsWith("%");
            // quick find puts its placeholder there itself
            if (inside && !condition.attribute("value").contains("{0}")) {
                issues.add(
                        component,
                        "A condition on " + Names.shown(condition.attribute("attribute")) + " begins with a wildcard.");
            }
        }
    }
}
