package org.almanac.webapi.query;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Bodies that are written as JSON, field by field. */
final class JsonBodies {

    /** The media type of answers. */
    static final String JSON = "application/json; odata.metadata=minimal";

    private static final JsonFactory FACTORY = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .getFactory();

    private JsonBodies() {}

    /** Writes one JSON value. */
    @FunctionalInterface
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    static QueryResult.Body of(@Nullable String etag, Writing writing) {
        return new QueryResult.Body(JSON, etag, out -> {
            try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
                writing.to(json);
            }
        });
    }
}
