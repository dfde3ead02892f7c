package org.almanac.webapi.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.almanac.webapi.model.WebApiError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads the lines that stand before a body. Each ends with CR and LF. */
final class HeaderLines {

    /** An address may have 64 KB in a batch (dataverse-semantics 8.4); the rest is for the method. */
    private static final int LONGEST = 64 * 1024 + 100;

    private HeaderLines() {}

    /** Up to the empty line, or to the end. */
    static HttpHeaders read(InputStream in) throws IOException {
        HttpHeaders headers = new HttpHeaders();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw WebApiError.malformed("The batch has a header line without a colon.");
            }
            headers.add(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return headers;
    }

    /** The next line that is not empty. */
    static String first(InputStream in) throws IOException {
        String line = line(in);
        while (line != null && line.isEmpty()) {
            line = line(in);
        }
        if (line == null) {
            throw WebApiError.malformed("A part of the batch has no request.");
        }
        return line;
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = in.read();
        if (octet < 0) {
            return null;
        }
        while (octet >= 0 && octet != '\r') {
            if (octet == '\n') {
                throw WebApiError.malformed("The lines of a batch must end with CR and LF.");
            }
            if (line.size() == LONGEST) {
                throw new WebApiError(414, "", "A line of the batch is longer than " + LONGEST + " octets.");
            }
            line.write(octet);
            octet = in.read();
        }
        if (octet == '\r' && in.read() != '\n') {
            throw WebApiError.malformed("The lines of a batch must end with CR and LF.");
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
