package org.almanac.solution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.solution.xml.CanonicalScanner;
import org.almanac.solution.xml.CanonicalXml;
import org.almanac.solution.xml.PropertyText;
import org.almanac.solution.xml.XmlText;

/**
 * The properties of a component, which layers win or lose one by one (dataverse-semantics 2.2), out of its canonical text
 * and back into it.
 *
 * <p>Names: {@code @a} is an attribute of the component's element, {@code name} a child element, {@code file:name} the
 * hash of the file that a child element refers to, {@code file:./path} of one that lies beside the component's own. The value is the text, or canonical XML where the child has attributes or children, or its text begins
 * with {@code <}; children of one name are one property, one behind the other. A table is flattened, so that each of its
 * flags is a property: names stand for what is in {@code EntityInfo/entity}, {@code entity@a} for its attributes, {@code
 * Entity/name} for what stands beside it.
 */
public final class ComponentProperties {

    private ComponentProperties() {}

    /**
     * Takes canonical text apart.
     *
     * @throws IllegalArgumentException if the text is not canonical
     */
    public static Map<String, String> of(String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        collect(new CanonicalScanner(text), "", "", properties);
        return Collections.unmodifiableMap(properties);
    }

    /**
     * Puts a component together from its properties; the inverse of {@link #of}.
     *
     * @param element name of the component's element, such as {@code savedquery}
     */
    public static String text(String element, Map<String, String> properties) {
        return new PropertyText(element, properties).text();
    }

    /**
     * The element that a value is; of children of one name the first, which is what the platform reads. Empty for text.
     *
     * @param value of a property
     */
    public static Optional<XmlElement> element(String value) {
        return value.startsWith("<")
                ? Optional.of(XmlElement.parse(new CanonicalScanner(value).element()))
                : Optional.empty();
    }

    private static void collect(CanonicalScanner in, String attributes, String names, Map<String, String> properties) {
        String element = in.openTag();
        while (in.hasAttribute()) {
            properties.put(attributes + "@" + in.attributeName(), XmlText.unescape(in.attributeValue()));
        }
        if (in.isEmptyElement()) {
            return;
        }
        boolean table = element.equals(PropertyText.TABLE) && names.isEmpty();
        String text = in.text();
        while (!in.atCloseTag()) {
            if (!text.isEmpty()) {
                properties.merge(PropertyText.OWN_TEXT, XmlText.unescape(text), String::concat);
            }
            child(in.element(), table ? PropertyText.BESIDE : names, table, properties);
            text = in.text();
        }
        if (!text.isEmpty()) {
            properties.merge(PropertyText.OWN_TEXT, XmlText.unescape(text), String::concat);
        }
        in.closeTag(element);
    }

    private static void child(String outer, String prefix, boolean ofTable, Map<String, String> properties) {
        CanonicalScanner in = new CanonicalScanner(outer);
        String name = in.openTag();
        if (ofTable && outer.startsWith(PropertyText.INFO_START) && isOnlyEntity(outer)) {
            int end = outer.length() - PropertyText.INFO_END.length();
            String entity = outer.substring(PropertyText.INFO_OUTER, end);
            collect(new CanonicalScanner(entity), "entity", "", properties);
            return;
        }
        if (name.equals(CanonicalXml.FILE_ELEMENT)) {
            in.attributeName();
            String role = XmlText.unescape(in.attributeValue());
            in.attributeName();
            properties.put(PropertyText.BESIDE_FILE + role, in.attributeValue());
            return;
        }
        String key = (ofTable && name.equals("Name") ? "" : prefix) + name;
        String before = properties.get(key);
        if (before != null) {
            properties.put(key, asXml(name, before) + outer);
        } else {
            single(in, name, key, outer, properties);
        }
    }

    private static void single(
            CanonicalScanner in, String name, String key, String outer, Map<String, String> properties) {
        if (in.hasAttribute()) {
            if (outer.startsWith(CanonicalXml.FILE_HASH, in.position() + 1)) {
                in.attributeName();
                properties.put(PropertyText.FILE + key, in.attributeValue());
            } else {
                properties.put(key, outer);
            }
            return;
        }
        if (in.isEmptyElement()) {
            properties.put(key, "");
            return;
        }
        String text = XmlText.unescape(in.text());
        properties.put(key, in.atCloseTag() && !text.startsWith("<") ? text : outer);
    }

    private static String asXml(String name, String value) {
        return value.startsWith("<") ? value : XmlElement.leaf(name, value).toText();
    }

    private static boolean isOnlyEntity(String info) {
        CanonicalScanner in = new CanonicalScanner(info.substring(PropertyText.INFO_OUTER));
        in.element();
        return in.atCloseTag();
    }
}
