package org.almanac.deployment.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSender;

/** How settings are written. */
class NotificationSettingsTest {

    @EnableConfigurationProperties(NotificationSettings.class)
    private static final class Bound {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Test
    void mailIsSetUpByPlainProperties() {
        runner.withPropertyValues(
                        "spring.mail.host=mail.example",
                        "almanac.notifications.mail.from=almanac@example.com",
                        "almanac.notifications.mail.to=team@example.com,boss@example.com",
                        "almanac.notifications.mail.groups.approvers=anna@example.com")
                .run(context -> {
                    NotificationSettings settings = context.getBean(NotificationSettings.class);
                    MailSettings mail = Objects.requireNonNull(settings.mail());
                    assertThat(mail.recipients(null)).containsExactly("team@example.com", "boss@example.com");
                    assertThat(mail.recipients("approvers")).containsExactly("anna@example.com");
                    JavaMailSender sender = context.getBean(JavaMailSender.class);
                    assertThat(new ChannelSetUp(settings, sender, name -> null)
                                    .channels()
                                    .names())
                            .containsExactly("mail");
                });
    }

    @Test
    void withoutAMailServerThereIsNoSender() {
        runner.run(context -> assertThat(context).doesNotHaveBean(JavaMailSender.class));
    }
}
