package org.almanac.solution.xml;

import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.XmlElement;

/**
 * Canonical text out of properties; the names are those of {@link org.almanac.solution.ComponentProperties}.
 *
 * @param element name of the component's element
 * @param properties in canonical order
 */
public record PropertyText(String element, Map<String, String> properties) {

    /** Element of a table, the only component that is flattened. */
    public static final String TABLE = "Entity";
    /** Prefix of what stands in a table beside its {@code EntityInfo}. */
    public static final String BESIDE = "Entity/";
    /** Property for text among or without child elements. */
    public static final String OWN_TEXT = "#text";
    /** How the flattened part of a table begins. */
    public static final String INFO_START = "<EntityInfo><entity";
    /** How it ends. */
    public static final String INFO_END = "</EntityInfo>";
    /** Length of the outer tag in {@link #INFO_START}. */
    public static final int INFO_OUTER = "<EntityInfo>".length();

    private static final String ENTITY_ATTRIBUTE = "entity@";
    /** Property of a file that an element of the component refers to. */
    public static final String FILE = "file:";
    /** Property of a file that lies beside the component's own. */
    public static final String BESIDE_FILE = FILE + "./";

    public String text() {
        StringBuilder out = new StringBuilder();
        open(out, element, "@");
        if (element.equals(TABLE)) {
            tableContent(out);
        } else {
            properties.forEach((key, value) -> child(out, key, value));
        }
        return close(out, element);
    }

    private void tableContent(StringBuilder out) {
        child(out, "Name", properties.getOrDefault("Name", ""));
        properties.forEach((key, value) -> {
            if (key.startsWith(BESIDE)) {
                child(out, key.substring(BESIDE.length()), value);
            }
        });
        if (properties.keySet().stream().noneMatch(PropertyText::isOfEntity)) {
            return;
        }
        StringBuilder entity = new StringBuilder();
        open(entity, "entity", ENTITY_ATTRIBUTE);
        properties.forEach((key, value) -> {
            if (isOfEntity(key) && !key.startsWith(ENTITY_ATTRIBUTE)) {
                child(entity, key, value);
            }
        });
        out.append("<EntityInfo>").append(close(entity, "entity")).append(INFO_END);
    }

    private static boolean isOfEntity(String key) {
        return !key.startsWith(BESIDE) && !key.startsWith("@") && !key.equals("Name");
    }

    private void open(StringBuilder out, String name, String prefix) {
        out.append('<').append(name);
        Map<String, String> attributes = new TreeMap<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                attributes.put(key.substring(prefix.length()), value);
            }
        });
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            XmlText.appendAttribute(out, value);
            out.append('"');
        });
        out.append('>');
    }

    private static void child(StringBuilder out, String key, String value) {
        if (key.startsWith("@")) {
            return;
        }
        if (key.startsWith(BESIDE_FILE)) {
            out.append(beside(key.substring(BESIDE_FILE.length()), value));
        } else if (key.startsWith(FILE)) {
            String name = key.substring(FILE.length());
            out.append('<')
                    .append(name)
                    .append(' ')
                    .append(CanonicalXml.FILE_HASH)
                    .append("=\"");
            out.append(value).append("\"/>");
        } else if (key.equals(OWN_TEXT)) {
            XmlText.appendContent(out, value);
        } else {
            out.append(
                    value.startsWith("<") ? value : XmlElement.leaf(key, value).toText());
        }
    }

    /** The element for a file beside a component. */
    public static String beside(String role, String hash) {
        StringBuilder out = new StringBuilder();
        out.append('<').append(CanonicalXml.FILE_ELEMENT).append(" role=\"");
        XmlText.appendAttribute(out, role);
        return out.append("\" sha256=\"").append(hash).append("\"/>").toString();
    }

    private static String close(StringBuilder out, String name) {
        if (out.charAt(out.length() - 1) == '>' && out.indexOf(">") == out.length() - 1) {
            out.setCharAt(out.length() - 1, '/');
            return out.append('>').toString();
        }
        return out.append("</").append(name).append('>').toString();
    }
}
