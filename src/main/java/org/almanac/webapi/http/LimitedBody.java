package org.almanac.webapi.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.almanac.webapi.call.Body;
import org.almanac.webapi.model.WebApiError;

/** The body of an HTTP request, of which so many octets are taken and no more (dataverse-semantics 9). */
record LimitedBody(HttpServletRequest request, long most) implements Body {

    @Override
    public InputStream open() throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        return new Counting(request.getInputStream(), most);
    }

    private static WebApiError tooLarge(long most) {
        return new WebApiError(413, "", "The request is larger than the " + most + " octets that are taken.");
    }

    /** The client has gone, or has sent less than it has announced. */
    private static WebApiError brokenOff(IOException cause) {
        WebApiError error = WebApiError.malformed("The body could not be read to its end.");
        error.initCause(cause);
        return error;
    }

    private static final class Counting extends FilterInputStream {

        private final long most;
        private long count;

        Counting(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                int read = super.read(bytes, offset, length);
                count += Math.max(read, 0);
                if (count > most) {
                    throw tooLarge(most);
                }
                return read;
            } catch (IOException e) {
                throw brokenOff(e);
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
