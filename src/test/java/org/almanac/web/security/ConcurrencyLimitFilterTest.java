package org.almanac.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class ConcurrencyLimitFilterTest {

    private static final int MOST = 52;

    private final ConcurrencyLimitFilter filter = new ConcurrencyLimitFilter(MOST, new ProblemForm(new ObjectMapper()));
    private final List<MockHttpServletResponse> answers = new ArrayList<>();

    @BeforeEach
    void aUser() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("pipeline", null, "x"));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    /** Each request is under way while the next arrives. */
    private void arrive(int requests) throws ServletException, IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(), answer, (request, response) -> {
            if (requests > 1) {
                arrive(requests - 1);
            }
        });
        answers.add(answer);
    }

    // scenario 102
    @Test
    void ofRequestsAtOnceTheFiftyThirdIsTurnedAwayForAMoment() throws Exception {
        arrive(MOST + 1);

        assertThat(answers)
                .filteredOn(answer -> answer.getStatus() == 429)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
                    assertThat(answer.getContentAsString()).contains("0x80072326");
                });
    }

    // scenario 102
    @Test
    void theWebApiSaysItInThePlatformsWords() throws Exception {
        var webApi = new ConcurrencyLimitFilter(1, new WebApiForm(new ObjectMapper()));
        var answer = new MockHttpServletResponse();

        webApi.doFilter(
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                (request, response) -> webApi.doFilter(new MockHttpServletRequest(), answer, (inner, refused) -> {}));

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.getContentAsString()).contains("{\"error\":{\"code\":\"0x80072326\"");
    }

    @Test
    void onceTheyAreAnsweredTheNextOnesAreTaken() throws Exception {
        arrive(MOST + 1);
        answers.clear();

        arrive(MOST);

        assertThat(answers).hasSize(MOST).allMatch(answer -> answer.getStatus() == 200);
    }
}
