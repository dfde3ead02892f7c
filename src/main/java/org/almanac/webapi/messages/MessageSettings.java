package org.almanac.webapi.messages;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Messages that answer when their work is done.
 *
 * @param longestWait after this time such a message answers that it took too long; the work goes on
 * @param look how often it looks whether the work is done
 */
@ConfigurationProperties("almanac.webapi.messages")
record MessageSettings(
        @DefaultValue("30m") Duration longestWait,
        @DefaultValue("200ms") Duration look) {}
