package org.almanac.target.embedded;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Workers for embedded environments.
 *
 * @param workers how many operations this node carries out side by side; with 0 it carries out none by itself
 * @param lease how long an operation stays with a worker that is not heard of any more
 * @param pollInterval how often a worker looks for operations that other nodes submitted
 */
@ConfigurationProperties("almanac.embedded")
record WorkerSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("1s") Duration pollInterval) {}
