package org.almanac.process.ordermanagement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long processes of order management wait.
 *
 * @param settleWarning how long policies and providers may take to become active before people are told; an activated provider takes
 *     about six minutes (dual-write-and-order-management 5.4)
 * @param settleWithin how long a group may take to become active or inactive before that has failed
 * @param verifyWithin how long the environment may take to show what was done
 */
@ConfigurationProperties("almanac.order-management")
record OrderTimes(
        @DefaultValue("6m") Duration settleWarning,
        @DefaultValue("30m") Duration settleWithin,
        @DefaultValue("15m") Duration verifyWithin) {}
