package org.almanac.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.almanac.web.PublicAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicAddressFilterTest {

    @ParameterizedTest
    @CsvSource({
        "https://almanac.example.com/, https://almanac.example.com",
        "https://almanac.example.com:8443, https://almanac.example.com:8443",
        "http://almanac.example.com, http://almanac.example.com"
    })
    void requestsSeemToHaveComeToThePublicAddress(String setting, String base) throws Exception {
        List<String> seen = new ArrayList<>();

        new PublicAddressFilter(setting)
                .doFilter(
                        new MockHttpServletRequest("GET", "/environments/dev/"),
                        new MockHttpServletResponse(),
                        (request, response) -> {
                            seen.add(PublicAddress.of((HttpServletRequest) request));
                            seen.add(((HttpServletRequest) request)
                                    .getRequestURL()
                                    .toString());
                        });

        assertThat(seen).containsExactly(base, base + "/environments/dev/");
    }

    @Test
    void theWebApplicationsSeeTheAddressOfTheRequest() throws Exception {
        List<String> seen = new ArrayList<>();

        new PublicAddressFilter("https://almanac.example.com")
                .doFilter(
                        new MockHttpServletRequest("GET", "/camunda/app/"),
                        new MockHttpServletResponse(),
                        (request, response) -> seen.add(PublicAddress.of((HttpServletRequest) request)));

        assertThat(seen).containsExactly("http://localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"almanac.example.com", "https://almanac.example.com/path", "ftp://almanac.example.com"})
    void whatIsNoAddressOfAHostKeepsAlmanacFromStarting(String setting) {
        assertThatThrownBy(() -> new PublicAddressFilter(setting)).isInstanceOf(IllegalArgumentException.class);
    }
}
