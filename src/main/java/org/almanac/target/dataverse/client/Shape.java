package org.almanac.target.dataverse.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.almanac.target.http.AnswerReader;

/** Reads the body of an answer that says yes. */
@FunctionalInterface
public interface Shape {

    /**
     * The content; a missing node where there is none; empty for what is not what was to be answered, such as a page.
     *
     * @param type the answer's {@code Content-Type}; empty for none
     */
    Optional<JsonNode> read(String type, InputStream body) throws IOException;

    /**
     * Reads a body that is no JSON of the usual kind.
     *
     * @param limit in bytes
     */
    static Shape of(long limit, AnswerReader reader) {
        BoundedJson bounded = new BoundedJson(limit);
        return (type, body) -> reader.read(bounded.bytes(body));
    }
}
