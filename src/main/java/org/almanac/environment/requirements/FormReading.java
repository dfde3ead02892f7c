package org.almanac.environment.requirements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.solution.XmlElement;

/**
 * Forms and dashboards: columns, scripts, pages, and what subgrids, charts and quick views show (package-format 3). The parts
 * of a dashboard name their tables themselves.
 */
final class FormReading {

    /** Quick views stand as XML in the text of a parameter. */
    private static final Pattern QUICK_FORM =
            Pattern.compile("<QuickFormId\\s[^>]*>\\s*\\{?([0-9a-fA-F-]{36})}?\\s*</QuickFormId>");

    private FormReading() {}

    static void read(XmlElement body, Needs needs) {
        Walk.over(body, element -> visit(element, needs));
    }

    private static void visit(XmlElement element, Needs needs) {
        switch (element.name()) {
            case "control" -> needs.column(needs.table(), element.attribute("datafieldname"));
            case "Library" -> needs.webResource(element.attribute("name"));
            case "Handler" -> needs.webResource(element.attribute("libraryName"));
            case "Url" -> page(element.text(), needs);
            case "TargetEntityType" -> needs.table(element.text());
            case "ViewId" -> needs.add("SavedQuery", element.text());
            case "VisualizationId" -> needs.add("SavedQueryVisualization", element.text());
            case "RelationshipName" -> needs.add("EntityRelationship", element.text());
            case "QuickForms" -> quickForms(element.text(), needs);
            case "customControl" -> needs.add("CustomControl", element.attribute("name"));
            default -> {}
        }
    }

    /** A frame shows a web resource by its bare name, or an address, which is nobody's component. */
    private static void page(String address, Needs needs) {
        if (address.startsWith(NavigationReadings.DIRECTIVE) || address.startsWith(NavigationReadings.FOLDER)) {
            NavigationReadings.webResource(address, needs);
        } else if (!address.contains("://") && !address.startsWith("/")) {
            needs.webResource(NavigationReadings.withoutQuery(address));
        }
    }

    private static void quickForms(String text, Needs needs) {
        Matcher form = QUICK_FORM.matcher(text);
        while (form.find()) {
            needs.add("SystemForm", form.group(1));
        }
    }
}
