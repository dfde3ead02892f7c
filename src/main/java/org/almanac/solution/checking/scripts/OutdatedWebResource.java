package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;

/** Silverlight applications, type 8 of a web resource. */
final class OutdatedWebResource extends ComponentRule {

    OutdatedWebResource() {
        super(
                "WebResource",
                new CheckRule(
                        "meta-avoid-silverlight",
                        "A web resource is a Silverlight application.",
                        CheckSeverity.MEDIUM,
                        Category.UPGRADE_READINESS,
                        ScriptRule.SCRIPTS,
                        "No browser runs Silverlight any more. Build the page with HTML and script, or as a code component."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        if (component.text("WebResourceType").equals("8")) {
            issues.add(component, component.name() + " is a Silverlight application.");
        }
    }
}
