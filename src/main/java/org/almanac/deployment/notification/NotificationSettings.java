package org.almanac.deployment.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code almanac.notifications.*}; without any, nobody is told anything.
 *
 * @param baseUrl address under which people reach Almanac, for links; empty: messages have none
 * @param worker whether this node sends
 * @param pollInterval how often it looks for what other nodes left, and for what is to be tried again
 */
@ConfigurationProperties("almanac.notifications")
record NotificationSettings(
        @Nullable String baseUrl,
        @Nullable WebHookSettings webHook,
        @Nullable MailSettings mail,
        @DefaultValue("true") boolean worker,
        @DefaultValue("10s") Duration pollInterval) {

    private static final String PREFIX = "almanac.notifications.";
    private static final Duration SHORTEST_POLL = Duration.ofMillis(100);

    /** What is wrong with the settings, in sentences that never show a secret. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (baseUrl != null && !baseUrl.isBlank() && Addresses.web(baseUrl).isEmpty()) {
            problems.add(PREFIX + "base-url must be an address like https://almanac.example.com.");
        }
        if (pollInterval.compareTo(SHORTEST_POLL) < 0) {
            problems.add(PREFIX + "poll-interval must be at least 100ms.");
        }
        if (webHook != null) {
            webHook.problems().forEach(problem -> problems.add(PREFIX + "web-hook." + problem));
        }
        if (mail != null) {
            mail.problems().forEach(problem -> problems.add(PREFIX + "mail." + problem));
        }
        return problems;
    }

    /** Where to look: people who are asked something find it in Tasklist. */
    @Nullable
    String link(DeploymentId deployment, Notice.Kind kind) {
        if (baseUrl == null || baseUrl.isBlank()) {
            return null;
        }
        String base = baseUrl.strip().replaceAll("/+$", "");
        return switch (kind) {
            case APPROVAL_NEEDED, APPROVAL_REMINDER, ATTENTION -> base + "/camunda/app/tasklist/default/";
            case SUCCEEDED, FAILED, REFUSED, UNDONE -> base + "/api/deployments/" + deployment;
        };
    }
}
