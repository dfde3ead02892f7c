package org.almanac.solution.reading;

import java.util.List;
import java.util.Map;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.KindDescriptor.RootKey;
import org.almanac.solution.xml.XmlText;

/** The name of a component as people know it: its schema name, or for what has only an id, its name or first label. */
final class ComponentNames {

    private static final List<String> ATTRIBUTES = List.of("Name", "name");
    private static final List<String> ELEMENTS = List.of("name", "Name", "msdyn_name");
    private static final String LABEL = "<LocalizedName description=\"";

    private ComponentNames() {}

    static String of(KindDescriptor kind, String key, ComponentCopy copy) {
        if (kind.rootKey() == RootKey.SCHEMA_NAME && !isGuid(key)) {
            return ComponentKinds.normal(key);
        }
        String named = first(ATTRIBUTES, copy.attributes(), first(ELEMENTS, copy.fields(), ""));
        return named.isBlank() ? label(copy.text(), key) : named;
    }

    private static boolean isGuid(String key) {
        String bare = ComponentKinds.normal(key);
        return bare.length() == 36 && bare.charAt(8) == '-' && bare.charAt(13) == '-' && bare.charAt(23) == '-';
    }

    private static String first(List<String> names, Map<String, String> values, String otherwise) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return otherwise;
    }

    private static String label(String text, String key) {
        int at = text.indexOf(LABEL);
        if (at < 0) {
            return ComponentKinds.normal(key);
        }
        int start = at + LABEL.length();
        String label = XmlText.unescape(text.substring(start, text.indexOf('"', start)));
        return label.isBlank() ? ComponentKinds.normal(key) : label;
    }
}
