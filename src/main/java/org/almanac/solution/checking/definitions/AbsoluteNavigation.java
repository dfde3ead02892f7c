package org.almanac.solution.checking.definitions;

import java.util.Locale;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.XmlElement;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.zip.Names;

/** Navigation to one environment. */
final class AbsoluteNavigation extends ComponentRule {

    AbsoluteNavigation() {
        super(
                "SiteMap",
                new CheckRule(
                        "alm-sitemap-absolute-url",
                        "A site map leads to the address of an environment.",
                        CheckSeverity.MEDIUM,
                        Category.MAINTAINABILITY,
                        "Site map",
                        "Name the table, the dashboard or the web resource instead of the address, so that the entry leads into the environment where it is."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        for (XmlElement area : component.all("SubArea")) {
            String url = area.attribute("Url").toLowerCase(Locale.ROOT);
            if (url.startsWith("http") && url.contains(".dynamics.com")) {
                issues.add(
                        component,
                        "The entry " + Names.shown(area.attribute("Id")) + " leads to the address of an environment.");
            }
        }
    }
}
