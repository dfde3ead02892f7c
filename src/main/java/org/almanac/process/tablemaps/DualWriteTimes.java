package org.almanac.process.tablemaps;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long processes of dual-write wait.
 *
 * @param pauseWarning how long a change may take before people are asked about maps that it has paused; the platform loses queued
 *     changes after a day (dual-write-and-order-management 1.8)
 * @param verifyWithin how long the environment may take to show what was done
 * @param offerWithin how long an upgrade waits for the environment's notification
 */
@ConfigurationProperties("almanac.dual-write")
record DualWriteTimes(
        @DefaultValue("20h") Duration pauseWarning,
        @DefaultValue("15m") Duration verifyWithin,
        @DefaultValue("2h") Duration offerWithin) {}
