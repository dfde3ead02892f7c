package org.almanac.solution.checking.definitions;

import java.util.List;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.XmlElement;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.zip.Names;

/** Tabs among others that nothing tells apart. Fields need no label of their own: they have that of their column. */
final class UnlabelledTab extends ComponentRule {

    UnlabelledTab() {
        super(
                "SystemForm",
                new CheckRule(
                        "alm-form-tab-label",
                        "One of several tabs of a form has no label.",
                        CheckSeverity.LOW,
                        Category.ACCESSIBILITY,
                        "Form",
                        "Give the tab a label; without one nobody, with or without a screen reader, knows what is behind it."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        List<XmlElement> tabs = component.all("tab");
        for (XmlElement tab : tabs) {
            if (tabs.size() > 1 && isShown(tab) && isBlank(tab)) {
                issues.add(component, "The tab " + Names.shown(tab.attribute("name")) + " has no label.");
            }
        }
    }

    private static boolean isShown(XmlElement tab) {
        return !tab.attribute("showlabel").equals("false")
                && !tab.attribute("visible").equals("false");
    }

    /** A managed form may leave labels out that it does not change. */
    private static boolean isBlank(XmlElement tab) {
        List<XmlElement> labels = tab.child("labels").map(XmlElement::children).orElse(List.of());
        return !labels.isEmpty()
                && labels.stream()
                        .allMatch(label -> label.attribute("description").isBlank());
    }
}
