package org.almanac.webapi.query;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.almanac.webapi.model.WebApiError;

/** An element of a FetchXML document. It comes from strangers, so it has no document type, no entities and bounded sizes. */
record FetchXml(String name, Map<String, String> attributes, List<FetchXml> children, String text) {

    private static final int MOST_DEPTH = 64;
    private static final int MOST_ELEMENTS = 5000;
    private static final XMLInputFactory FACTORY = factory();

    FetchXml {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    static FetchXml parse(String document) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(document));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw invalid("a document type is not allowed");
                }
            }
            FetchXml root = element(reader, new int[] {MOST_ELEMENTS});
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean flag(String attribute) {
        String value = attribute(attribute);
        return value.equals("true") || value.equals("1");
    }

    /** A number that is not negative; 0 if the attribute is absent. */
    int number(String attribute) {
        String value = attribute(attribute);
        try {
            int number = value.isEmpty() ? 0 : Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid("'" + value + "' is no number for the attribute " + attribute);
        }
        throw invalid("the attribute " + attribute + " is negative");
    }

    Stream<FetchXml> children(String element) {
        return children.stream().filter(child -> child.name().equals(element));
    }

    static WebApiError invalid(String why) {
        return new WebApiError(400, "0x80040203", "Invalid FetchXML: " + why);
    }

    private static FetchXml element(XMLStreamReader reader, int[] left) throws XMLStreamException {
        if (left[0]-- == 0) {
            throw invalid("it has more than " + MOST_ELEMENTS + " elements");
        }
        String name = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
        }
        List<FetchXml> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader, left));
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return new FetchXml(name, attributes, children, text.toString());
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MOST_DEPTH);
        return factory;
    }
}
