package org.almanac.target.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.problem.PermanentFailure;
import org.almanac.target.http.RetryAfter;
import org.almanac.target.http.TokenReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings, and the secrets that they refer to. */
class GatewaySettingsTest {

    private static final String PREFIX = "almanac.dual-write.gateway";

    private static GatewaySettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(PREFIX, Bindable.of(GatewaySettings.class));
    }

    private static Map<String, String> link(String base, String host, String token) {
        String prefix = PREFIX + ".links.prod-eu.";
        return Map.of(prefix + "base-url", base, prefix + "finance-host", host, prefix + "token", token);
    }

    @Test
    void theGatewayIsOffUnlessSwitchedOn() {
        GatewaySettings settings = settings(Map.of());

        assertThat(settings.enabled()).isFalse();
        assertThat(settings.configured()).isEmpty();
        assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.problems()).isEmpty();
    }

    @Test
    void aLinkIsBoundByTheNameOfItsEnvironment() {
        GatewaySettings settings =
                settings(link("https://gateway.example.com", "finance.example.com", "file:/run/secrets/token"));

        assertThat(settings.configured()).containsOnlyKeys("prod-eu");
        assertThat(settings.problems()).isEmpty();
    }

    @Test
    void allThatIsWrongIsNamedAndNoTokenIsShown() {
        GatewaySettings settings =
                settings(link("http://gateway.example.com/api", "https://finance.example.com/", "eyJhbGci.secret"));

        assertThat(settings.problems())
                .hasSize(3)
                .allMatch(problem -> problem.startsWith(PREFIX + ".links.prod-eu."))
                .noneMatch(problem -> problem.contains("secret"))
                .anyMatch(problem -> problem.contains("env:<variable> or file:<absolute path>"));
        assertThat(settings.toString()).doesNotContain("secret");
        assertThat(settings(Map.of(PREFIX + ".links.test.base-url", "https://gateway.example.com"))
                        .problems())
                .hasSize(2);
    }

    @Test
    void aPathIsOnlyThatOfAnAlmanacThatServesAGateway() {
        assertThat(settings(link("https://gateway.example.com/api", "finance.example.com", "env:TOKEN"))
                        .problems())
                .hasSize(1);
        assertThat(settings(link(
                                "https://almanac.example.com/environments/test/dual-write",
                                "finance.example.com",
                                "env:TOKEN"))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"read-timeout", "settle", "give-up"})
    void timesAreLongerThanNothing(String name) {
        assertThat(settings(Map.of(PREFIX + "." + name, "0s")).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "env:", "env:A B", "file:relative", "vault:x"})
    void whatIsNoReferenceIsRefused(String text) {
        assertThat(TokenReference.parse(text)).isEmpty();
    }

    @Test
    void aTokenIsReadFromAFileEachTime(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("token");
        Files.writeString(file, "first\n");
        TokenReference reference = TokenReference.parse("file:" + file).orElseThrow();

        assertThat(reference.read(name -> null)).isEqualTo("first");
        Files.writeString(file, "second");
        assertThat(reference.read(name -> null)).isEqualTo("second");
        Files.delete(file);
        assertThatExceptionOfType(PermanentFailure.class).isThrownBy(() -> reference.read(name -> null));
    }

    @Test
    void aPauseIsSecondsOrADate() {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");

        assertThat(List.of("7", "Sun, 01 Mar 2026 10:00:09 GMT", "Sun, 01 Mar 2026 09:00:00 GMT", "soon"))
                .extracting(value -> RetryAfter.parse(value, now))
                .containsExactly(
                        Optional.of(Duration.ofSeconds(7)),
                        Optional.of(Duration.ofSeconds(9)),
                        Optional.of(Duration.ZERO),
                        Optional.empty());
    }
}
