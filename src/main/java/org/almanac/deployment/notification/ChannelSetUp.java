package org.almanac.deployment.notification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;

/** Makes channels of the settings, or says everything that is wrong with them. */
final class ChannelSetUp {

    private final NotificationSettings settings;
    private final @Nullable JavaMailSender sender;
    private final Variables environment;
    private final List<String> problems;
    private final List<Channel> channels = new ArrayList<>();

    /** @param sender null if {@code spring.mail.host} is not set */
    ChannelSetUp(NotificationSettings settings, @Nullable JavaMailSender sender, Variables environment) {
        this.settings = settings;
        this.sender = sender;
        this.environment = environment;
        this.problems = new ArrayList<>(settings.problems());
    }

    /** @throws IllegalStateException with all problems; Almanac does not start then */
    Channels channels() {
        if (problems.isEmpty()) {
            webHook(settings.webHook());
            mail(settings.mail());
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The settings of notifications are wrong. " + String.join(" ", problems));
        }
        return new Channels(channels);
    }

    private void webHook(@Nullable WebHookSettings webHook) {
        if (webHook == null || webHook.url() == null || !webHook.on()) {
            return;
        }
        SecretReference secret = webHook.secret() == null
                ? null
                : SecretReference.parse(webHook.secret()).orElse(null);
        if (secret != null) {
            try {
                secret.read(environment);
            } catch (DeliveryFailed e) {
                problems.add("almanac.notifications.web-hook.secret: " + e.reason());
            }
        }
        channels.add(new WebHook(Addresses.web(webHook.url()).orElseThrow(), secret, webHook, environment));
    }

    private void mail(@Nullable MailSettings mail) {
        if (mail == null || mail.from() == null || !mail.on()) {
            return;
        }
        if (sender == null) {
            problems.add("almanac.notifications.mail needs a mail server: set spring.mail.host.");
            return;
        }
        channels.add(new Mail(sender, mail.from(), mail));
    }
}
