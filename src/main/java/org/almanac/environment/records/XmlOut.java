package org.almanac.environment.records;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamProperties;

/** Streams XML that every parser takes: characters that XML does not know are left out. */
final class XmlOut {

    private static final XMLOutputFactory FACTORY = factory();
    private static final String ENCODING = StandardCharsets.UTF_8.name();

    private final XMLStreamWriter xml;

    private XmlOut(XMLStreamWriter xml) {
        this.xml = xml;
    }

    private static XMLOutputFactory factory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        // names are written as they are given, prefixes included
        factory.setProperty(XMLStreamProperties.XSP_NAMESPACE_AWARE, false);
        return factory;
    }

    /** A piece of XML without a declaration. */
    static XmlOut fragment(OutputStream out) throws IOException {
        return called(() -> new XmlOut(FACTORY.createXMLStreamWriter(out, ENCODING)));
    }

    /** A whole document. */
    static XmlOut document(OutputStream out) throws IOException {
        XmlOut result = fragment(out);
        result.call(() -> result.xml.writeStartDocument(ENCODING, "1.0"));
        return result;
    }

    void instruction(String target, String data) throws IOException {
        call(() -> xml.writeProcessingInstruction(target, data));
    }

    /** @param name with its prefix, should it have one */
    void open(String name, Map<String, String> attributes) throws IOException {
        call(() -> xml.writeStartElement(name));
        attributes(attributes);
    }

    void empty(String name, Map<String, String> attributes) throws IOException {
        call(() -> xml.writeEmptyElement(name));
        attributes(attributes);
    }

    private void attributes(Map<String, String> attributes) throws IOException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            call(() -> xml.writeAttribute(attribute.getKey(), clean(attribute.getValue())));
        }
    }

    void text(String text) throws IOException {
        call(() -> xml.writeCharacters(clean(text)));
    }

    /** An element with text only. */
    void leaf(String name, Map<String, String> attributes, String text) throws IOException {
        open(name, attributes);
        text(text);
        close();
    }

    void close() throws IOException {
        call(xml::writeEndElement);
    }

    /** Writes what is left; the stream below stays open. */
    void end() throws IOException {
        call(xml::writeEndDocument);
        call(xml::flush);
    }

    /** The text without what XML 1.0 does not allow: control characters, single surrogates, U+FFFE and U+FFFF. */
    static String clean(String text) {
        if (text.codePoints().allMatch(XmlOut::allowed)) {
            return text;
        }
        return text.codePoints()
                .filter(XmlOut::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    @FunctionalInterface
    private interface Call {
        void run() throws XMLStreamException;
    }

    @FunctionalInterface
    private interface Making<T> {
        T make() throws XMLStreamException;
    }

    private void call(Call call) throws IOException {
        called(() -> {
            call.run();
            return this;
        });
    }

    private static <T> T called(Making<T> making) throws IOException {
        try {
            return making.make();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }
}
