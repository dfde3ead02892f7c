package org.almanac.web.tokens;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code almanac.web-api.*} of tokens.
 *
 * @param tenant name of the tenant in the addresses of the directory
 * @param tokenKeyAge after this time tokens are signed with a new key
 */
@ConfigurationProperties("almanac.web-api")
public record TokenSettings(
        @DefaultValue("almanac") String tenant,
        @DefaultValue("90d") Duration tokenKeyAge) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}");

    public TokenSettings {
        if (!NAME.matcher(tenant).matches()) {
            throw new IllegalArgumentException("almanac.web-api.tenant must be an id or a domain name.");
        }
        if (tokenKeyAge.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("almanac.web-api.token-key-age must be an hour or more.");
        }
    }

    /** The tenant's id, which follows from its name. */
    public UUID tenantId() {
        return UUID.nameUUIDFromBytes(("tenant\n" + tenant).getBytes(StandardCharsets.UTF_8));
    }

    boolean isTenant(String text) {
        return tenant.equalsIgnoreCase(text) || tenantId().toString().equalsIgnoreCase(text);
    }
}
