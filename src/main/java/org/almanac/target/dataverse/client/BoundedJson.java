package org.almanac.target.dataverse.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.almanac.target.http.StrictJson;

/**
 * Reads JSON of bounded size.
 *
 * @param limit in bytes
 */
record BoundedJson(long limit) implements Shape {

    /** The answer was larger than allowed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("the answer is larger than " + limit + " bytes");
        }
    }

    @Override
    public Optional<JsonNode> read(String type, InputStream body) throws IOException {
        byte[] content = bytes(body);
        if (content.length == 0) {
            return Optional.of(MissingNode.getInstance());
        }
        return type.toLowerCase(Locale.ROOT).contains("json") ? StrictJson.read(content) : Optional.empty();
    }

    byte[] bytes(InputStream body) throws IOException {
        byte[] content = body.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        if (content.length > limit) {
            throw new TooLarge(limit);
        }
        return content;
    }
}
