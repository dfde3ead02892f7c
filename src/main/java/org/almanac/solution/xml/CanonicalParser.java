package org.almanac.solution.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.XmlElement;

/** Reads canonical text, whose only markup is what {@link CanonicalXml} writes, into a tree. */
public final class CanonicalParser {

    private static final int DEEPEST = 2000;

    private final CanonicalScanner scanner;
    private int depth;

    public CanonicalParser(String text) {
        this.scanner = new CanonicalScanner(text);
    }

    public XmlElement parse() {
        XmlElement root = element();
        if (!scanner.atEnd()) {
            throw scanner.notCanonical();
        }
        return root;
    }

    private XmlElement element() {
        if (++depth > DEEPEST) {
            throw scanner.notCanonical();
        }
        String name = scanner.openTag();
        Map<String, String> attributes = new TreeMap<>();
        while (scanner.hasAttribute()) {
            attributes.put(scanner.attributeName(), XmlText.unescape(scanner.attributeValue()));
        }
        XmlElement element = scanner.isEmptyElement()
                ? new XmlElement(name, attributes, List.of(), "")
                : withContent(name, attributes);
        depth--;
        return element;
    }

    private XmlElement withContent(String name, Map<String, String> attributes) {
        List<XmlElement> children = new ArrayList<>();
        String text = XmlText.unescape(scanner.text());
        while (!scanner.atCloseTag()) {
            if (!text.isEmpty()) {
                children.add(XmlElement.leaf(XmlElement.TEXT, text));
            }
            children.add(element());
            text = XmlText.unescape(scanner.text());
        }
        scanner.closeTag(name);
        if (children.isEmpty()) {
            return new XmlElement(name, attributes, children, text);
        }
        if (!text.isEmpty()) {
            children.add(XmlElement.leaf(XmlElement.TEXT, text));
        }
        return new XmlElement(name, attributes, children, "");
    }
}
