package org.almanac.webapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.almanac.webapi.model.WebApiError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

class LimitedBodyTest {

    /** A request that does not say how long its body is. */
    private static MockHttpServletRequest chunked(InputStream body) {
        return new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(body);
            }
        };
    }

    private static void assertAnswered(ThrowingCallable reading, int status) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        WebApiError.class, error -> assertThat(error.status()).isEqualTo(status));
    }

    @Test
    void whatIsAnnouncedTooLargeIsNotRead() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(new byte[11]);

        assertAnswered(() -> new LimitedBody(request, 10).open(), 413);
    }

    @Test
    void whatTurnsOutTooLargeIsNotReadToItsEnd() {
        MockHttpServletRequest request = chunked(new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        });

        assertAnswered(() -> new LimitedBody(request, 10).open().readAllBytes(), 413);
    }

    @Test
    void whatFitsIsTaken() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(new byte[10]);

        assertThat(new LimitedBody(request, 10).open().readAllBytes()).hasSize(10);
    }

    @Test
    void aClientThatGoesAwayIsNoDefect() {
        MockHttpServletRequest request = chunked(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException();
            }
        });

        assertAnswered(() -> new LimitedBody(request, 10).open().read(), 400);
    }
}
