package org.almanac.environment.merging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.XmlElement;

/** What makes an element the same in two layers. */
final class Identity {

    /** Between the identity and the number of an element that has several siblings of one identity. */
    static final char COUNT = '#';

    private static final Map<String, List<String>> JOINED = Map.of(
            "event", List.of("name", "attribute", "control", "relationship"),
            "AppModuleComponent", List.of("type", "schemaName", "id"));
    private static final Map<String, String> ALONE = Map.of(
            "label", "languagecode",
            "Title", "LCID",
            "Privilege", "Entity",
            "Handler", "handlerUniqueId",
            "controlDescription", "forControl",
            "internaljscriptfile", "src");
    private static final List<String> USUAL = List.of("id", "Id", "name", "Name", "value", "languagecode");

    private Identity() {}

    static String of(Grammar grammar, XmlElement element) {
        List<String> joined = JOINED.get(element.name());
        if (joined != null) {
            StringBuilder key = new StringBuilder(element.name());
            joined.forEach(attribute -> key.append(' ').append(normal(grammar, element.attribute(attribute))));
            return key.toString();
        }
        String alone = ALONE.get(element.name());
        if (alone != null && !element.attribute(alone).isEmpty()) {
            return element.name() + ' ' + normal(grammar, element.attribute(alone));
        }
        for (String attribute : USUAL) {
            if (!element.attribute(attribute).isEmpty()) {
                return element.name() + ' ' + normal(grammar, element.attribute(attribute));
            }
        }
        return element.name();
    }

    /** Ids of forms are GUIDs, which are written in any case and with or without braces. */
    private static String normal(Grammar grammar, String value) {
        return grammar == Grammar.FORM ? ComponentKinds.normal(value).toLowerCase(Locale.ROOT) : value;
    }
}
