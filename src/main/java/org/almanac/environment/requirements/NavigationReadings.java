package org.almanac.environment.requirements;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.XmlElement;

/** Ribbons, site maps and apps (package-format 4). */
final class NavigationReadings {

    static final String DIRECTIVE = "$webresource:";
    static final String FOLDER = "/WebResources/";

    /** Roles are given to an app, they are no part of it. */
    private static final String ROLE = "Role";

    private static final Set<String> PICTURES = Set.of("Icon", "VectorIcon", "Url");
    private static final Pattern LOGICAL_NAME = Pattern.compile("\"logical[nN]ame\"\\s*:\\s*\"([^\"]+)\"");

    private NavigationReadings() {}

    /** Wherever in a ribbon a web resource is named. */
    static void ribbon(XmlElement body, Needs needs) {
        Walk.over(body, element -> {
            element.attributes().values().forEach(value -> webResource(value, needs));
            webResource(element.text(), needs);
        });
    }

    static void siteMap(XmlElement body, Needs needs) {
        Walk.over(body, element -> {
            if (element.name().equals("SubArea")) {
                needs.table(element.attribute("Entity"));
                needs.add("SystemForm", element.attribute("DefaultDashboard"));
            }
            PICTURES.forEach(attribute -> webResource(element.attribute(attribute), needs));
        });
    }

    static void app(XmlElement body, Needs needs) {
        Walk.over(body, element -> {
            switch (element.name()) {
                case "AppModuleComponent" -> part(element, needs);
                case "canvasappid" -> needs.add("CanvasApp", element.childText("name"));
                default -> {}
            }
        });
    }

    private static void part(XmlElement element, Needs needs) {
        Map<String, String> attributes = new HashMap<>(element.attributes());
        attributes.remove("solutionaction");
        ComponentRef part = ComponentKinds.ofDependency(attributes);
        if (!part.kind().name().equals(ROLE)) {
            needs.add(part);
        }
    }

    /** The tables that a canvas app declares as its data, in JSON. */
    static void canvas(XmlElement body, Needs needs) {
        Matcher tables = LOGICAL_NAME.matcher(body.childText("DatabaseReferences"));
        while (tables.find()) {
            needs.table(tables.group(1));
        }
    }

    /** A reference such as {@code $webresource:ctso_/a.js?x=1} or {@code /WebResources/ctso_/a.js}; anything else is none. */
    static void webResource(String reference, Needs needs) {
        if (reference.startsWith(DIRECTIVE)) {
            needs.webResource(withoutQuery(reference.substring(DIRECTIVE.length())));
        } else if (reference.startsWith(FOLDER)) {
            needs.webResource(withoutQuery(reference.substring(FOLDER.length())));
        }
    }

    static String withoutQuery(String address) {
        int end = address.indexOf('?');
        return (end < 0 ? address : address.substring(0, end)).strip();
    }
}
