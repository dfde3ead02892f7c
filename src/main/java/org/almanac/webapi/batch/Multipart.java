package org.almanac.webapi.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A multipart body that is read part by part (RFC 2046, section 5.1). */
final class Multipart {

    private final PushbackInputStream in;
    private final String boundary;
    private @Nullable DelimitedStream current;

    Multipart(InputStream body, String boundary) {
        // the first boundary has no line break before it
        InputStream whole = new SequenceInputStream(
                new ByteArrayInputStream("\r\n".getBytes(StandardCharsets.ISO_8859_1)), new BufferedInputStream(body));
        this.in = new PushbackInputStream(whole, DelimitedStream.delimiter(boundary).length + DelimitedStream.BEHIND);
        this.boundary = boundary;
    }

    /** The content of the next part, headers included; whatever is left of the last one is skipped. Empty after the last. */
    Optional<InputStream> next() throws IOException {
        DelimitedStream before = current == null ? new DelimitedStream(in, boundary) : current;
        before.skipRest();
        if (before.isLast()) {
            return Optional.empty();
        }
        DelimitedStream next = new DelimitedStream(in, boundary);
        current = next;
        return Optional.of(next);
    }
}
