package org.almanac.deployment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Which settings are taken, and what is said about the others. */
class ChannelSetUpTest {

    private static final Duration SECONDS = Duration.ofSeconds(20);

    private static WebHookSettings hook(String url, @Nullable String secret) {
        return new WebHookSettings(url, secret, SECONDS, SECONDS);
    }

    private static Channels channels(
            @Nullable WebHookSettings hook, @Nullable MailSettings mail, @Nullable JavaMailSender sender) {
        NotificationSettings settings =
                new NotificationSettings("https://almanac.example", hook, mail, true, Duration.ofSeconds(10));
        return new ChannelSetUp(settings, sender, name -> name.equals("HOOK") ? "a-secret-of-some-length" : null)
                .channels();
    }

    @Test
    void withoutSettingsThereIsNoChannel() {
        assertThat(channels(null, null, null).none()).isTrue();
        assertThat(channels(hook("", null), new MailSettings(null, List.of(), Map.of()), null)
                        .none())
                .isTrue();
    }

    @Test
    void aWebHookAndAMailServerAreChannels() {
        MailSettings mail = new MailSettings("almanac@example.com", List.of("team@example.com"), null);
        Channels both = channels(hook("https://hooks.example/a?b=c", "env:HOOK"), mail, new JavaMailSenderImpl());
        assertThat(both.names()).containsExactly("web-hook", "mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://hooks.example/key",
                "file:///etc/passwd",
                "hooks.example/key",
                "https://user:key@hooks.example",
                "https://hooks.example:99999/key",
                "https:///key",
                "http://a b"
            })
    void anAddressMustBeOneOfHttpAndIsNotRepeated(String url) {
        assertThatIllegalStateException()
                .isThrownBy(() -> channels(hook(url, null), null, null))
                .withMessageContaining("almanac.notifications.web-hook.url must be")
                .withMessageNotContaining(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-secret-of-some-length", "env:", "env:9 A", "file:relative", "vault:x"})
    void aSecretIsGivenByReferenceAndNeverShown(String secret) {
        assertThatIllegalStateException()
                .isThrownBy(() -> channels(hook("https://hooks.example", secret), null, null))
                .withMessageContaining("almanac.notifications.web-hook.secret must say where")
                .withMessageNotContaining("a-secret-of-some-length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env:GONE", "file:/almanac/there/is/no/such/file"})
    void aSecretMustBeThereAtTheStart(String secret) {
        assertThatIllegalStateException()
                .isThrownBy(() -> channels(hook("https://hooks.example", secret), null, null))
                .withMessageContaining("There is no secret of 16 or more characters at " + secret);
    }

    @Test
    void mailNeedsAServerASenderAndAddresses() {
        MailSettings complete = new MailSettings("almanac@example.com", List.of("team@example.com"), null);
        assertThatIllegalStateException()
                .isThrownBy(() -> channels(null, complete, null))
                .withMessageContaining("spring.mail.host");
        MailSettings wrong =
                new MailSettings(null, List.of("team"), Map.of("approvers", List.of("a@b.example\r\nBcc: c")));
        assertThatIllegalStateException()
                .isThrownBy(() -> channels(null, wrong, new JavaMailSenderImpl()))
                .withMessageContaining("mail.from must be")
                .withMessageContaining("'team'")
                .withMessageContaining("'a@b.example");
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        NotificationSettings settings = new NotificationSettings(
                "almanac",
                new WebHookSettings("x", "y", Duration.ZERO, Duration.ofHours(1)),
                null,
                true,
                Duration.ZERO);
        assertThat(settings.problems()).hasSize(6);
    }
}
