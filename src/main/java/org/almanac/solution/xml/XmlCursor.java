package org.almanac.solution.xml;

import java.io.InputStream;
import java.io.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.almanac.problem.BadInput;
import org.almanac.solution.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * A position in an XML document that is read as a stream. Every defect of the document, and everything that a hostile
 * one may try, ends in a {@link BadInput} with the entry and the line.
 *
 * <p>Names are taken as written, prefix included: exports declare {@code xsi} once at the root (package-format 1), and a
 * component cut out of its document keeps its names only that way.
 */
public final class XmlCursor implements AutoCloseable {

    private final XMLStreamReader reader;
    private final XmlProblems problems;
    private final ReadLimits limits;
    private int depth;
    private int event;

    private XmlCursor(XMLStreamReader reader, XmlProblems problems, ReadLimits limits) {
        this.reader = reader;
        this.problems = problems;
        this.limits = limits;
    }

    /** Opens a document and stands at its root element; closing the cursor leaves the stream open. */
    public static XmlCursor open(InputStream content, String entry, ReadLimits limits) {
        XmlProblems problems = new XmlProblems(entry);
        try {
            return new XmlCursor(XmlFactories.strict(limits).createXMLStreamReader(content), problems, limits).toRoot();
        } catch (XMLStreamException e) {
            throw problems.of(e);
        }
    }

    /** Opens text that is already in memory. */
    public static XmlCursor open(Reader content, String entry, ReadLimits limits) {
        XmlProblems problems = new XmlProblems(entry);
        try {
            return new XmlCursor(XmlFactories.strict(limits).createXMLStreamReader(content), problems, limits).toRoot();
        } catch (XMLStreamException e) {
            throw problems.of(e);
        }
    }

    private XmlCursor toRoot() {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw problems.malformed("the document has no root element", line());
            }
        }
        return this;
    }

    /** Goes on by one event and returns it, a constant of {@link XMLStreamConstants}. */
    public int next() {
        try {
            event = reader.next();
        } catch (XMLStreamException e) {
            throw problems.of(e);
        } catch (RuntimeException e) {
            throw problems.ofUnchecked(e, line());
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw problems.unsafe("a document type declaration or an entity", line());
            default -> {}
        }
        return event;
    }

    private void enter() {
        depth++;
        if (depth > limits.maxXmlDepth()) {
            throw problems.limit("elements are nested deeper than " + limits.maxXmlDepth(), line());
        }
        if (reader.getAttributeCount() > limits.maxXmlAttributes()) {
            throw problems.limit("an element has more than " + limits.maxXmlAttributes() + " attributes", line());
        }
        if (reader.getLocalName().length() > limits.maxNameLength()) {
            throw problems.limit("a name is longer than " + limits.maxNameLength() + " characters", line());
        }
        if (reader.getLocalName().startsWith(CanonicalXml.RESERVED)) {
            throw problems.invalid("the prefix " + CanonicalXml.RESERVED + " is reserved", line());
        }
    }

    /** Goes to the next child element of the element at hand; false at its end. Text in between is passed over. */
    public boolean nextChild() {
        while (true) {
            int found = next();
            if (found == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (found == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    /** Reads to the end of the document, so that damage behind the root element is found. */
    public void finish() {
        while (event != XMLStreamConstants.END_DOCUMENT) {
            next();
        }
    }

    public String name() {
        return reader.getLocalName();
    }

    /** Attributes of the element at hand in file order. */
    public Map<String, String> attributes() {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return Collections.unmodifiableMap(attributes);
    }

    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The parser underneath, for code that copies events. */
    XMLStreamReader reader() {
        return reader;
    }

    /** Line of the position, counted from 1. */
    public int line() {
        return reader.getLocation().getLineNumber();
    }

    /** What is wrong with the document, as errors that name it. */
    public XmlProblems problems() {
        return problems;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw problems.of(e);
        }
    }
}
