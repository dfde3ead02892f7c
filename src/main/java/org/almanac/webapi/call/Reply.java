package org.almanac.webapi.call;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a request is answered with.
 *
 * @param content null for no body
 */
public record Reply(
        int status, HttpHeaders headers, @Nullable Content content) {

    private static final String JSON = "application/json; odata.metadata=";

    /** Writes a body; it does not close the stream. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** 204. */
    public static Reply empty() {
        return empty(204);
    }

    public static Reply empty(int status) {
        return new Reply(status, new HttpHeaders(), null);
    }

    public static Reply json(int status, Content content) {
        return of(status, JSON + "minimal", content);
    }

    public static Reply json(int status, byte[] content) {
        return json(status, out -> out.write(content));
    }

    public static Reply of(int status, String contentType, Content content) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, contentType);
        return new Reply(status, headers, content);
    }

    /** The same with one header more. */
    public Reply with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    public boolean failed() {
        return status >= 400;
    }
}
