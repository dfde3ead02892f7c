package org.almanac.webapi.batch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/**
 * The content of one part of a multipart body: it ends before the line with the boundary (RFC 2046, section 5.1.1). The
 * boundary's line is read with it, so that the underlying stream then stands at the next part.
 */
final class DelimitedStream extends InputStream {

    /** Behind the boundary: two hyphens, or blanks, and the end of the line. */
    static final int BEHIND = 64;

    private final PushbackInputStream in;
    private final byte[] delimiter;
    private boolean ended;
    private boolean last;

    /** @param in with room to push back the delimiter and {@link #BEHIND} more */
    DelimitedStream(PushbackInputStream in, String boundary) {
        this.in = in;
        this.delimiter = delimiter(boundary);
    }

    /** The line break before a boundary belongs to it. */
    static byte[] delimiter(String boundary) {
        return ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether the boundary that ended it was the closing one. */
    boolean isLast() {
        return last;
    }

    /** @throws EOFException if the body ends without the boundary */
    @Override
    public int read() throws IOException {
        if (ended) {
            return -1;
        }
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException("The multipart body ends before its closing boundary");
        }
        if (octet == '\r' && boundaryFollows()) {
            ended = true;
            return -1;
        }
        return octet;
    }

    @Override
    public int available() {
        return 0;
    }

    /** Reads on to the end. */
    void skipRest() throws IOException {
        while (!ended) {
            read();
        }
    }

    private boolean boundaryFollows() throws IOException {
        byte[] seen = new byte[delimiter.length - 1 + BEHIND];
        int count = 0;
        while (count < delimiter.length - 1) {
            int octet = in.read();
            if (octet >= 0) {
                seen[count++] = (byte) octet;
            }
            if (octet < 0 || octet != delimiter[count]) {
                in.unread(seen, 0, count);
                return false;
            }
        }
        return lineEnds(seen, count);
    }

    /** The line holds nothing else than the boundary; otherwise it is a longer boundary's. */
    private boolean lineEnds(byte[] seen, int from) throws IOException {
        int count = from;
        while (count < seen.length) {
            int octet = in.read();
            if (octet >= 0) {
                seen[count++] = (byte) octet;
            }
            String behind = new String(seen, from, count - from, StandardCharsets.ISO_8859_1);
            if (octet < 0 && behind.equals("--") || behind.matches("(--)?[ \\t]*\\r\\n")) {
                last = behind.startsWith("--");
                return true;
            }
            if (octet < 0 || !behind.matches("-?|(--)?[ \\t]*\\r?")) {
                break;
            }
        }
        in.unread(seen, 0, count);
        return false;
    }
}
