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

    private static final class Counting extends FilterInputStream {

        private final long most;
        private long count;

        Counting(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int more) {
            count += more;
            if (count > most) {
                throw tooLarge(most);
            }
        }
    }
}
