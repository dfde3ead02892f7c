package org.almanac.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NonceFilterTest {

    private static final String POLICY = "Content-Security-Policy";

    private final NonceFilter filter = new NonceFilter();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void thePolicyNamesTheNonceOfThePage() throws Exception {
        filter.doFilter(request("/camunda/app/cockpit/default/"), response, page("'nonce-other' 'strict-dynamic'"));

        assertThat(response.getHeader(POLICY)).isEqualTo("script-src 'nonce-mine' 'strict-dynamic'");
    }

    @Test
    void thePageItselfIsNotChanged() throws Exception {
        filter.doFilter(request("/camunda/app/cockpit/default/"), response, page("'nonce-other'"));

        assertThat(response.getContentAsString()).isEqualTo("<script nonce=\"mine\"></script>");
    }

    @Test
    void aPolicyWithoutNonceStaysAsItIs() throws Exception {
        filter.doFilter(request("/camunda/app/cockpit/default/"), response, page("'self'"));

        assertThat(response.getHeader(POLICY)).isEqualTo("script-src 'self'");
    }

    @Test
    void aScriptPassesUntouched() throws Exception {
        filter.doFilter(request("/camunda/app/cockpit/scripts/config.js"), response, page("'nonce-other'"));

        assertThat(response.getHeader(POLICY)).isEqualTo("script-src 'nonce-other'");
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static FilterChain page(String sources) {
        return (request, answer) -> {
            ((HttpServletResponse) answer).setHeader(POLICY, "script-src " + sources);
            answer.getWriter().write("<script nonce=\"mine\"></script>");
        };
    }
}
