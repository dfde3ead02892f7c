package org.almanac.web.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code almanac.events.*}.
 *
 * @param pollInterval how often the table of events is read for those who watch
 * @param heartbeat after how much silence a comment is sent, so that proxies keep the connection
 * @param maxStreams how many may watch at the same time on one node
 */
@ConfigurationProperties("almanac.events")
record EventSettings(
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("500") int maxStreams) {}
