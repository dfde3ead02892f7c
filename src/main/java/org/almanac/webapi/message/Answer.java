package org.almanac.webapi.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.almanac.webapi.source.WireRow;

/** What a message answers. */
public sealed interface Answer {

    /** 204. */
    record Nothing() implements Answer {}

    /** 200 with these fields. */
    record Fields(ObjectNode fields) implements Answer {}

    /** 200 with {@code value}: rows of the signature's entity type. */
    record Rows(List<WireRow> rows) implements Answer {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** 200 with one field that is the content in base64, streamed. */
    record Content(String field, Opening content) implements Answer {}

    /** Opens a content; the protocol closes it. */
    interface Opening {
        InputStream open() throws IOException;
    }

    static Answer nothing() {
        return new Nothing();
    }
}
