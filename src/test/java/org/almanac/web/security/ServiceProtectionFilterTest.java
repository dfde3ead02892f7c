package org.almanac.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.almanac.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class ServiceProtectionFilterTest {

    private static final String REQUESTS_LEFT = "x-ms-ratelimit-burst-remaining-xrm-requests";
    private static final String TIME_LEFT = "x-ms-ratelimit-time-remaining-xrm-requests";

    private final MovableClock clock = new MovableClock();
    private final ServiceProtectionFilter filter = filter(6000);

    private ServiceProtectionFilter filter(int requests) {
        return new ServiceProtectionFilter(
                new ServiceLimits(requests, Duration.ofSeconds(1200), Duration.ofSeconds(300), 52),
                new WebApiForm(new ObjectMapper()),
                clock);
    }

    @BeforeEach
    void aUser() {
        logIn("pipeline");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static void logIn(String user) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, "x"));
    }

    private MockHttpServletResponse send(ServiceProtectionFilter to, Duration work) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        to.doFilter(new MockHttpServletRequest(), answer, (request, response) -> clock.advance(work));
        return answer;
    }

    // scenario 79
    @Test
    void theSixThousandAndFirstRequestInFiveMinutesHasToWait() throws Exception {
        for (int request = 0; request < 6000; request++) {
            assertThat(send(filter, Duration.ZERO).getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = send(filter, Duration.ZERO);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("\"code\":\"0x80072322\"");
        assertThat(refused.getHeader("Retry-After")).isEqualTo("300");

        clock.advance(Duration.ofSeconds(Long.parseLong(String.valueOf(refused.getHeader("Retry-After")))));
        assertThat(send(filter, Duration.ZERO).getStatus()).isEqualTo(200);
    }

    @Test
    void whoKeepsAskingWaitsLonger() throws Exception {
        ServiceProtectionFilter strict = filter(1);
        send(strict, Duration.ZERO);
        clock.advance(Duration.ofSeconds(200));

        assertThat(send(strict, Duration.ZERO).getHeader("Retry-After")).isEqualTo("100");
        assertThat(send(strict, Duration.ZERO).getHeader("Retry-After")).isEqualTo("101");

        for (int request = 0; request < 1000; request++) {
            send(strict, Duration.ZERO);
        }
        assertThat(send(strict, Duration.ZERO).getHeader("Retry-After")).isEqualTo("300");
    }

    @Test
    void theWindowSlides() throws Exception {
        ServiceProtectionFilter strict = filter(2);
        send(strict, Duration.ZERO);
        clock.advance(Duration.ofSeconds(250));
        send(strict, Duration.ZERO);

        clock.advance(Duration.ofSeconds(50));
        assertThat(send(strict, Duration.ZERO).getStatus()).isEqualTo(200);
        assertThat(send(strict, Duration.ZERO).getHeader("Retry-After")).isEqualTo("250");
    }

    @Test
    void twentyMinutesOfWorkInFiveAreEnough() throws Exception {
        assertThat(send(filter, Duration.ofSeconds(1199)).getStatus()).isEqualTo(200);
        MockHttpServletResponse last = send(filter, Duration.ofSeconds(2));
        assertThat(last.getHeader(TIME_LEFT)).isEqualTo("1.00");

        MockHttpServletResponse refused = send(filter, Duration.ZERO);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("\"code\":\"0x80072321\"");
    }

    @Test
    void whatIsLeftIsSaidWithEachAnswer() throws Exception {
        MockHttpServletResponse first = send(filter, Duration.ofMillis(500));
        assertThat(first.getHeader(REQUESTS_LEFT)).isEqualTo("5999");
        assertThat(first.getHeader(TIME_LEFT)).isEqualTo("1,200.00");

        assertThat(send(filter, Duration.ZERO).getHeader(TIME_LEFT)).isEqualTo("1,199.50");
    }

    @Test
    void eachUserHasLimitsOfTheirOwn() throws Exception {
        ServiceProtectionFilter strict = filter(1);
        send(strict, Duration.ZERO);
        logIn("another");

        assertThat(send(strict, Duration.ZERO).getStatus()).isEqualTo(200);
    }

    @Test
    void whoIsNotLoggedInIsNotCounted() throws Exception {
        SecurityContextHolder.clearContext();

        assertThat(send(filter, Duration.ZERO).getHeader(REQUESTS_LEFT)).isNull();
    }

    @Test
    void limitsOfNothingAreNoLimits() {
        assertThatThrownBy(() -> filter(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ServiceLimits(1, Duration.ofSeconds(1), Duration.ofDays(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
