package org.almanac.solution.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.XmlElement;
import org.almanac.solution.xml.CanonicalXml;
import org.almanac.solution.xml.XmlText;

/**
 * Definitions in JSON as canonical XML and back (package-format 6): members are elements, {@code @name} is an attribute;
 * what is no string keeps its JSON text under a mark, so that nothing is lost.
 */
public final class JsonBody {

    private static final String MARK = CanonicalXml.RESERVED + "json";
    private static final String MEMBER = CanonicalXml.RESERVED + "member";

    private JsonBody() {}

    /** Canonical text of a record; members are sorted, as their order has no meaning in JSON. */
    public static String toCanonical(String table, JsonValue.Members members) {
        StringBuilder attributes = new StringBuilder();
        StringBuilder content = new StringBuilder();
        new TreeMap<>(members.values()).forEach((name, value) -> {
            if (name.startsWith("@")
                    && isName(name.substring(1))
                    && value instanceof JsonValue.Text text
                    && isPlain(text)) {
                attributes.append(' ').append(name, 1, name.length()).append("=\"");
                XmlText.appendAttribute(attributes, text.value());
                attributes.append('"');
            } else {
                member(content, name, value);
            }
        });
        String start = "<" + table + attributes;
        return content.isEmpty() ? start + "/>" : start + '>' + content + "</" + table + '>';
    }

    private static void member(StringBuilder out, String name, JsonValue value) {
        boolean plain = value instanceof JsonValue.Text text && isPlain(text);
        String element = isName(name) ? name : MEMBER;
        StringBuilder start = new StringBuilder("<").append(element);
        if (!plain) {
            start.append(' ').append(MARK).append("=\"1\"");
        }
        if (!isName(name)) {
            start.append(" name=\"");
            XmlText.appendAttribute(start, name);
            start.append('"');
        }
        String content = plain ? ((JsonValue.Text) value).value() : JsonPrinter.compact(value);
        out.append(start);
        if (content.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        XmlText.appendContent(out, content);
        out.append("</").append(element).append('>');
    }

    /** The record that canonical text stands for. */
    public static JsonValue.Members toJson(XmlElement body) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        body.attributes().forEach((name, value) -> members.put('@' + name, new JsonValue.Text(value)));
        for (XmlElement child : body.children()) {
            if (child.name().equals(CanonicalXml.FILE_ELEMENT)) {
                continue;
            }
            String name = child.name().equals(MEMBER) ? child.attribute("name") : child.name();
            members.put(
                    name,
                    child.attributes().containsKey(MARK)
                            ? JsonDocument.parse(child.text())
                            : new JsonValue.Text(child.text()));
        }
        return new JsonValue.Members(members);
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_.-]*");
    }

    /** Characters that XML cannot hold, or that formatting would swallow, stay in JSON's own escapes. */
    private static boolean isPlain(JsonValue.Text text) {
        return text.value().isEmpty()
                || !text.value().isBlank()
                        && text.value()
                                .chars()
                                .noneMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r'
                                        || c >= 0xD800 && c <= 0xDFFF
                                        || c >= 0xFFFE);
    }
}
