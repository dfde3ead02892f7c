package org.almanac.web.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code almanac.web-api.limits.*}: what one user may ask of the Web API on one node (dataverse-semantics 9).
 *
 * @param requests in the window
 * @param executionTime of them all together, in the window
 * @param window that slides, in whole seconds, an hour at most
 * @param concurrent requests under way at once
 */
@ConfigurationProperties("almanac.web-api.limits")
record ServiceLimits(
        @DefaultValue("6000") int requests,
        @DefaultValue("1200s") Duration executionTime,
        @DefaultValue("300s") Duration window,
        @DefaultValue("52") int concurrent) {

    private static final Duration LONGEST = Duration.ofHours(1);

    ServiceLimits {
        if (requests < 1 || concurrent < 1 || executionTime.isNegative() || executionTime.isZero()) {
            throw new IllegalArgumentException("almanac.web-api.limits.* must be more than nothing.");
        }
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("almanac.web-api.limits.window must be 1s to 1h.");
        }
    }
}
