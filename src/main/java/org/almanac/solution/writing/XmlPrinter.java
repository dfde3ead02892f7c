package org.almanac.solution.writing;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.solution.XmlElement;
import org.almanac.solution.xml.XmlText;

/**
 * Writes XML as the platform's exports do: two blanks a level, CRLF, {@code <a />}, but an element that is nil with start
 * and end tag (package-format 1).
 */
final class XmlPrinter {

    private static final Map<String, List<String>> ATTRIBUTE_ORDER = Map.of(
            "RootComponent", List.of("type", "schemaName", "id", "behavior"),
            "Required", List.of("key", "type", "schemaName", "displayName", "solution"),
            "Dependent", List.of("key", "type", "schemaName", "displayName"),
            "Workflow", List.of("WorkflowId", "Name", "Description"),
            "Role", List.of("id", "name"));

    private final Writer out;
    private boolean started;

    XmlPrinter(Writer out) {
        this.out = out;
    }

    /** Opens an element whose children follow. */
    void open(String name, Map<String, String> attributes, int level) throws IOException {
        line(level);
        out.write(startTag(name, attributes));
        out.write('>');
    }

    void close(String name, int level) throws IOException {
        line(level);
        out.write("</" + name + '>');
    }

    void empty(String name, Map<String, String> attributes, int level) throws IOException {
        line(level);
        out.write(startTag(name, attributes));
        out.write(" />");
    }

    void print(XmlElement element, int level) throws IOException {
        line(level);
        StringBuilder text = new StringBuilder();
        append(text, element, level);
        out.append(text);
    }

    private void line(int level) throws IOException {
        if (started) {
            out.write("\r\n");
        }
        started = true;
        out.write("  ".repeat(level));
    }

    private static void append(StringBuilder out, XmlElement element, int level) {
        if (element.name().equals(XmlElement.TEXT)) {
            XmlText.appendContent(out, element.text());
            return;
        }
        out.append(startTag(element.name(), element.attributes()));
        if (element.children().isEmpty()) {
            leaf(out, element);
            return;
        }
        out.append('>');
        boolean mixed = element.children().stream().anyMatch(c -> c.name().equals(XmlElement.TEXT));
        for (XmlElement child : element.children()) {
            if (!mixed) {
                out.append("\r\n").append("  ".repeat(level + 1));
            }
            append(out, child, level + 1);
        }
        if (!mixed) {
            out.append("\r\n").append("  ".repeat(level));
        }
        out.append("</").append(element.name()).append('>');
    }

    private static void leaf(StringBuilder out, XmlElement element) {
        if (!element.text().isEmpty()) {
            out.append('>');
            XmlText.appendContent(out, element.text());
            out.append("</").append(element.name()).append('>');
        } else if (element.attributes().containsKey("xsi:nil")) {
            out.append("></").append(element.name()).append('>');
        } else {
            out.append(" />");
        }
    }

    private static String startTag(String name, Map<String, String> attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        List<String> names = new ArrayList<>(ATTRIBUTE_ORDER.getOrDefault(name, List.of()));
        names.retainAll(attributes.keySet());
        attributes.keySet().stream().filter(a -> !names.contains(a)).toList().forEach(names::add);
        for (String attribute : names) {
            tag.append(' ').append(attribute).append("=\"");
            XmlText.appendAttribute(tag, attributes.getOrDefault(attribute, ""));
            tag.append('"');
        }
        return tag.toString();
    }
}
