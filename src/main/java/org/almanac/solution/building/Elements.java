package org.almanac.solution.building;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.Sha256;
import org.almanac.solution.XmlElement;
import org.almanac.solution.xml.CanonicalXml;

/** Small pieces of component definitions. */
public final class Elements {

    private Elements() {}

    /** An element whose children are given as name and text in turn. */
    public static XmlElement record(String name, Map<String, String> attributes, String... namesAndTexts) {
        List<XmlElement> children = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            children.add(XmlElement.leaf(namesAndTexts[i], namesAndTexts[i + 1]));
        }
        return new XmlElement(name, attributes, children, "");
    }

    /** Labels in the base language, such as {@code LocalizedNames/LocalizedName}. */
    public static XmlElement labels(String outer, String inner, String text) {
        XmlElement label = new XmlElement(inner, Map.of("description", text, "languagecode", "1033"), List.of(), "");
        return XmlElement.of(outer, List.of(label));
    }

    /** Translatable text of the solution component framework. */
    public static XmlElement translated(String name, String text) {
        XmlElement label = new XmlElement("label", Map.of("description", text, "languagecode", "1033"), List.of(), "");
        return new XmlElement(name, Map.of("default", text), List.of(label), "");
    }

    /** The place of a reference to a file. */
    public static XmlElement file(String name, Sha256 hash) {
        return new XmlElement(name, Map.of(CanonicalXml.FILE_HASH, hash.hex()), List.of(), "");
    }

    /** The element with more children. */
    public static XmlElement with(XmlElement element, XmlElement... more) {
        List<XmlElement> children = new ArrayList<>(element.children());
        children.addAll(List.of(more));
        return element.withChildren(children);
    }

    /** An element out of XML text. */
    public static XmlElement parse(String xml) {
        return XmlElement.parse(CanonicalXml.of(xml, "XML text", ReadLimits.standard()));
    }

    /** A GUID as exports write it. */
    public static String braces(String id) {
        return '{' + id + '}';
    }
}
