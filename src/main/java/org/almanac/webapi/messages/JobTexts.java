package org.almanac.webapi.messages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.almanac.environment.JobDocument;

/** Texts of import jobs, which answers hold as a whole. */
public final class JobTexts {

    private JobTexts() {}

    /** The document as text. */
    public static String of(JobDocument document) {
        return bytes(document).toString(StandardCharsets.UTF_8);
    }

    /** What the results of the job data warn of, each text once. */
    static List<String> warnings(JobDocument data) {
        Set<String> warnings = new LinkedHashSet<>();
        try {
            XMLStreamReader reader = XMLInputFactory.newFactory()
                    .createXMLStreamReader(new ByteArrayInputStream(bytes(data).toByteArray()), "UTF-8");
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("result")
                        && "warning".equals(reader.getAttributeValue(null, "result"))) {
                    warnings.add(Objects.requireNonNullElse(reader.getAttributeValue(null, "errortext"), ""));
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("job data is XML that Almanac itself has written", e);
        }
        return new ArrayList<>(warnings);
    }

    private static ByteArrayOutputStream bytes(JobDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }
}
