package org.almanac.webapi.definitions;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.solution.ComponentProperties;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** The properties of a definition as {@link ComponentProperties} names them, with their values read. */
record Properties(Map<String, String> values) {

    private static final String BASE_LANGUAGE = "1033";
    private static final String ON = "1";

    /** A text, also where the element has attributes; empty where it is absent. */
    String text(String name) {
        String value = values.getOrDefault(name, "");
        return ComponentProperties.element(value).map(XmlElement::text).orElse(value);
    }

    /** A text in lower case, as logical names are. */
    String name(String property) {
        return text(property).strip().toLowerCase(Locale.ROOT);
    }

    /** An element; empty where it is absent or plain text. */
    Optional<XmlElement> element(String name) {
        return ComponentProperties.element(values.getOrDefault(name, ""));
    }

    /** A flag, 0 or 1. */
    boolean flag(String name, boolean otherwise) {
        String value = text(name).strip();
        return value.isEmpty() ? otherwise : value.equals(ON) || value.equalsIgnoreCase("true");
    }

    /** A number; null where there is none. */
    @Nullable
    Integer number(String name) {
        String value = text(name).strip();
        return value.matches("-?\\d{1,9}") ? Integer.valueOf(value) : null;
    }

    /** A label in the base language, or in the first one there is; empty where there is none. */
    String label(String outer) {
        return element(outer).map(Properties::label).orElse("");
    }

    /** The label among labels such as {@code displaynames}. */
    static String label(XmlElement labels) {
        return labels.children().stream()
                .filter(label -> label.attribute("languagecode").equals(BASE_LANGUAGE))
                .findFirst()
                .or(() -> labels.children().stream().findFirst())
                .map(label -> label.attribute("description"))
                .orElse("");
    }
}
