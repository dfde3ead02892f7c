package org.almanac.webapi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServiceProtectionIT extends OverHttp {

    private static final int LIMIT = 6000;
    private static final String LEFT = "x-ms-ratelimit-burst-remaining-xrm-requests";

    // scenario 70
    @Test
    void withoutATokenTheAnswerSaysWhoGivesOne() {
        Answer refused = new WebApiCalls(api.http(), api.base(), "").get("");

        refused.expect(401);
        assertThat(refused.header("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer ")
                .contains("authorization_uri=", "/almanac/oauth2/authorize", "resource_id=" + api.base() + "/");
    }

    // scenario 79
    @Test
    void tooManyRequestsOfAUserAreRefusedUntilTheWindowHasPassed() {
        api.get("WhoAmI").expect(200);
        IntStream.range(0, LIMIT - 1).parallel().forEach(n -> api.get("none"));

        Answer refused = api.get("WhoAmI");

        refused.refused(429, "0x80072322");
        assertThat(refused.header("Retry-After").map(Long::parseLong).orElseThrow())
                .isBetween(1L, 300L);
        assertThat(refused.header(LEFT)).hasValue("0");
        String other = environment + "-other";
        directory
                .calls(other, directory.client(other, List.of(environment)), environment)
                .get("WhoAmI")
                .expect(200);

        clock.skip(Duration.ofSeconds(300));

        api.get("WhoAmI").expect(200);
    }
}
