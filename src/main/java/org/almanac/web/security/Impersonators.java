package org.almanac.web.security;

import java.util.Set;
import org.almanac.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who has the privilege to act on behalf of another user ({@code prvActOnBehalfOfAnotherUser} on the platform).
 *
 * @param impersonators names of users and machine clients, such as {@code anna} and {@code app:pipeline}, and groups, such as {@code
 *     group:operators}; nobody where it is absent
 */
@ConfigurationProperties("almanac.web-api")
record Impersonators(@Nullable Set<String> impersonators) {

    boolean contain(Caller caller) {
        return impersonators != null
                && (impersonators.contains(caller.name())
                        || caller.groups().stream().anyMatch(group -> impersonators.contains("group:" + group)));
    }
}
