package org.almanac.webapi.query;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What reading gives. Errors were thrown before; what is left is writing it. */
public sealed interface QueryResult {

    /** 204: a property or lookup that has no value. */
    record NoContent() implements QueryResult {}

    /**
     * 200.
     *
     * @param mediaType such as {@code application/json; odata.metadata=minimal}
     * @param etag of the one row that is answered, such as {@code W/"7"}; null for anything else and for rows that are answered with
     *     expanded ones or annotations, which conditional requests cannot use (dataverse-semantics 8.3)
     */
    record Body(String mediaType, @Nullable String etag, Content content) implements QueryResult {}

    /** Writes the body; the stream stays open. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
