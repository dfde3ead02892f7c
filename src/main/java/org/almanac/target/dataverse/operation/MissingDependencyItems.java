package org.almanac.target.dataverse.operation;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.PlatformCode;

/** Reads the dependencies that a failed import names as XML in its text (dataverse-semantics 3.6). */
final class MissingDependencyItems {

    private static final Pattern XML =
            Pattern.compile("<MissingDependencies[^>]*?(/>|>.*?</MissingDependencies>)", Pattern.DOTALL);
    private static final int MOST = 200;
    private static final XMLInputFactory FACTORY = factory();

    private MissingDependencyItems() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The text without the XML. */
    static String without(String text) {
        return XML.matcher(text).replaceAll("").replaceAll("\\s{2,}", " ").strip();
    }

    /** One for each dependency, at most 200; none where the text names none. */
    static List<ProblemDetailItem> of(String text) {
        Matcher xml = XML.matcher(text);
        List<ProblemDetailItem> items = new ArrayList<>();
        if (xml.find()) {
            try {
                read(FACTORY.createXMLStreamReader(new StringReader(xml.group())), items);
            } catch (XMLStreamException e) {
                // what is cut off or not well formed still stands in the message
                return items;
            }
        }
        return items;
    }

    private static void read(XMLStreamReader reader, List<ProblemDetailItem> items) throws XMLStreamException {
        String required = "a component";
        while (reader.hasNext() && items.size() < MOST) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                if ("Required".equals(reader.getLocalName())) {
                    required = end(reader);
                } else if ("Dependent".equals(reader.getLocalName())) {
                    String dependent = end(reader);
                    items.add(new ProblemDetailItem(
                            PlatformCode.IMPORT_MISSING_DEPENDENCIES.hex(),
                            dependent + " needs " + required + ", which the environment does not have.",
                            required,
                            null));
                }
            }
        }
    }

    /** Such as {@code ctso_amount (Amount) of ContosoBase (1.0)}. */
    private static String end(XMLStreamReader reader) {
        String name = first(reader, "schemaName", "id.uniquename", "id", "key");
        String display = value(reader, "displayName");
        String solution = value(reader, "solution");
        return (name.isEmpty() ? display : name)
                + (display.isEmpty() || display.equals(name) || name.isEmpty() ? "" : " (" + display + ")")
                + (solution.isEmpty() || "Active".equals(solution) ? "" : " of " + solution);
    }

    private static String first(XMLStreamReader reader, String... attributes) {
        for (String attribute : attributes) {
            String value = value(reader, attribute);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String value(XMLStreamReader reader, String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }
}
