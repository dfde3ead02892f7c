package org.almanac.web.clients;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings {@code almanac.clients.*}: machine clients that are there without a person who registers them.
 *
 * @param clients by id
 */
@ConfigurationProperties("almanac")
record ClientSettings(@Nullable Map<String, Configured> clients) {

    Map<String, Configured> configured() {
        return clients == null ? Map.of() : clients;
    }

    /**
     * One client.
     *
     * @param displayName the id where it is absent
     * @param secret where the secret is: {@code env:NAME} or {@code file:/absolute/path}
     * @param certificate where the certificate is, as PEM without a key
     * @param groups ids of groups
     * @param environments names of environments, or {@code *}
     */
    record Configured(
            @Nullable String displayName,
            @Nullable String secret,
            @Nullable String certificate,
            @Nullable Set<String> groups,
            @Nullable Set<String> environments) {}
}
