package org.almanac.web.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {

    private static final String BASE = "https://almanac.example.com";

    @ParameterizedTest
    @CsvSource({
        "/environments/alpha/.default, /environments/alpha",
        "/environments/alpha//.default, /environments/alpha",
        "/environments/alpha/, /environments/alpha",
        "/environments/alpha, /environments/alpha",
        "/api/.default, /api"
    })
    void whatIsWantedIsFoundHoweverItIsWritten(String wanted, String audience) {
        assertThat(Audience.wanted(BASE, BASE + wanted)).contains(BASE + audience);
        assertThat(Audience.wanted(BASE, "HTTPS://Almanac.example.com" + wanted))
                .contains(BASE + audience);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://contoso.crm.dynamics.com/.default",
                "https://almanac.example.com.evil.example/api/.default",
                "https://almanac.example.com/environments/a/b/.default",
                "https://almanac.example.com/environments/A/.default",
                "https://almanac.example.com/.default",
                "x"
            })
    void nothingElseIsAlmanacs(String wanted) {
        assertThat(Audience.wanted(BASE, wanted)).isEmpty();
    }

    /** A token for the API must not open something below an environment's address that is none. */
    @Test
    void whatLiesBelowEnvironmentsNeedsATokenOfAnEnvironment() {
        assertThat(Audience.needed(BASE, "/environments/alpha/api/data/v9.2/")).isEqualTo(BASE + "/environments/alpha");
        assertThat(Audience.needed(BASE, "/environments/alphabet")).isEqualTo(BASE + "/environments/alphabet");
        assertThat(Audience.needed(BASE, "/environments/A/api")).isEqualTo(BASE + "/environments/A");
        assertThat(Audience.needed(BASE, "/api/environments/alpha")).isEqualTo(BASE + "/api");
    }
}
