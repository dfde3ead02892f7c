package org.almanac.solution;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.almanac.solution.xml.CanonicalScanner;
import org.almanac.solution.xml.CanonicalXml;

/**
 * The definition of a component in canonical form: one XML element without insignificant white space, attributes sorted by
 * name, contents of files replaced by their hashes, subcomponents (which have bodies of their own) left out. Equal
 * definitions have equal text and so equal hashes, whatever package brought them.
 *
 * @param text the canonical XML
 * @param hash SHA-256 of the text in UTF-8
 */
public record ComponentBody(String text, Sha256 hash) {

    public static ComponentBody of(String canonicalText) {
        return new ComponentBody(canonicalText, Sha256.of(canonicalText.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The body that any XML of one element stands for, brought into canonical form.
     *
     * @throws org.almanac.problem.BadInput if the text is not well formed or uses a document type
     */
    public static ComponentBody ofXml(String xml) {
        return of(CanonicalXml.of(xml, "XML text", ReadLimits.standard()));
    }

    /**
     * The body whose child element of that name stands for a file; the same body if it has no such child.
     *
     * @param child such as {@code FileName}
     */
    public ComponentBody withFile(String child, Sha256 content) {
        XmlElement element = XmlElement.parse(text);
        List<XmlElement> children = element.children().stream()
                .map(each -> each.name().equals(child)
                        ? new XmlElement(child, Map.of(CanonicalXml.FILE_HASH, content.hex()), List.of(), "")
                        : each)
                .toList();
        return of(element.withChildren(children).toText());
    }

    /** Name of the component's element, such as {@code savedquery}; the rest of the text is not read. */
    public String element() {
        return new CanonicalScanner(text).openTag();
    }

    /** The properties that layers win or lose one by one, in canonical order: see {@link ComponentProperties}. */
    public Map<String, String> properties() {
        return ComponentProperties.of(text);
    }
}
