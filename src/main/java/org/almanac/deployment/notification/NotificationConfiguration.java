package org.almanac.deployment.notification;

import java.time.Clock;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.Notifications;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** Puts notifications together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {

    /** A mail server is known only where {@code spring.mail.host} is set. */
    @Bean
    Channels notificationChannels(NotificationSettings settings, ObjectProvider<JavaMailSender> sender) {
        return new ChannelSetUp(settings, sender.getIfAvailable(), System::getenv).channels();
    }

    @Bean
    Outbox notificationOutbox(JdbcClient jdbc, Clock clock) {
        return new Outbox(jdbc, clock);
    }

    @Bean
    SendingNotices sendingNotices(
            Outbox outbox, Channels channels, DeploymentRecords records, NotificationSettings settings) {
        return new SendingNotices(outbox, channels, records, settings);
    }

    @Bean
    NotificationWorker notificationWorker(SendingNotices sending, NotificationSettings settings, Channels channels) {
        return new NotificationWorker(sending, settings, !channels.none());
    }

    @Bean
    Notifications notifications(
            Outbox outbox, Channels channels, DeploymentRecords records, NotificationWorker worker) {
        return new OutboxNotifications(outbox, channels, records, worker);
    }
}
