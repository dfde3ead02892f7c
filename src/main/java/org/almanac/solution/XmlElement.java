package org.almanac.solution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almanac.solution.xml.CanonicalParser;
import org.almanac.solution.xml.XmlText;

/**
 * An element of a component's canonical text as a tree. For single components only: whole packages are streamed.
 *
 * @param name as written, prefix included
 * @param attributes sorted by name
 * @param children elements in order; a piece of text among elements is a child with the name {@link #TEXT}
 * @param text the content of an element without children
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    /** Name of a child that is a piece of text among elements. */
    public static final String TEXT = "#text";

    public XmlElement {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        children = List.copyOf(children);
    }

    /**
     * Reads canonical text.
     *
     * @throws IllegalArgumentException if the text is not canonical
     */
    public static XmlElement parse(String canonicalText) {
        return new CanonicalParser(canonicalText).parse();
    }

    /** An element with text only. */
    public static XmlElement leaf(String name, String text) {
        return new XmlElement(name, Map.of(), List.of(), text);
    }

    /** An element with children only. */
    public static XmlElement of(String name, List<XmlElement> children) {
        return new XmlElement(name, Map.of(), children, "");
    }

    /** The first child of that name. */
    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).findFirst();
    }

    /** All children of that name. */
    public List<XmlElement> children(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).toList();
    }

    /** Text of the first child of that name; empty where there is none. */
    public String childText(String childName) {
        return child(childName).map(XmlElement::text).orElse("");
    }

    /** Value of an attribute; empty where there is none. */
    public String attribute(String attributeName) {
        return attributes.getOrDefault(attributeName, "");
    }

    /** The same element with an attribute set. */
    public XmlElement withAttribute(String attributeName, String value) {
        Map<String, String> changed = new TreeMap<>(attributes);
        changed.put(attributeName, value);
        return new XmlElement(name, changed, children, text);
    }

    /** The same element with other children. */
    public XmlElement withChildren(List<XmlElement> others) {
        return new XmlElement(name, attributes, others, "");
    }

    /** The same element with the first child of that name replaced, or the child added at the end. */
    public XmlElement withChild(XmlElement child) {
        List<XmlElement> changed = new ArrayList<>(children);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).name.equals(child.name)) {
                changed.set(i, child);
                return withChildren(changed);
            }
        }
        changed.add(child);
        return withChildren(changed);
    }

    /** The canonical text. */
    public String toText() {
        StringBuilder out = new StringBuilder();
        appendTo(out);
        return out.toString();
    }

    private void appendTo(StringBuilder out) {
        if (name.equals(TEXT)) {
            XmlText.appendContent(out, text);
            return;
        }
        out.append('<').append(name);
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            XmlText.appendAttribute(out, value);
            out.append('"');
        });
        if (children.isEmpty() && text.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        XmlText.appendContent(out, text);
        children.forEach(child -> child.appendTo(out));
        out.append("</").append(name).append('>');
    }
}
