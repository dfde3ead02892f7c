package org.almanac.deployment.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code almanac.notifications.web-hook.*}.
 *
 * @param url that messages are posted to; empty: none are
 * @param secret where the key of the signature is, {@code env:NAME} or {@code file:/path}; empty: messages are not signed
 * @param connectTimeout to reach the receiver
 * @param timeout for its whole answer
 */
record WebHookSettings(
        @Nullable String url,
        @Nullable String secret,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("20s") Duration timeout) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    boolean on() {
        return url != null && !url.isBlank();
    }

    /** What is wrong, each beginning with the rest of the setting's name, and never with a value in it. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (url != null && on() && Addresses.web(url).isEmpty()) {
            problems.add("url must be an address like https://host/path, without a user in it.");
        }
        if (secret != null && !secret.isBlank() && SecretReference.parse(secret).isEmpty()) {
            problems.add(
                    "secret must say where the secret is, env:NAME or file:/absolute/path, and not be the secret.");
        }
        check("connect-timeout", connectTimeout, problems);
        check("timeout", timeout, problems);
        return problems;
    }

    private static void check(String name, Duration duration, List<String> problems) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            problems.add(name + " must be more than nothing and at most 60s.");
        }
    }
}
