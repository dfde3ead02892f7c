package org.almanac.web.events;

import java.time.Clock;
import org.almanac.deployment.Deployments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the watching of events together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventSettings.class)
class EventConfiguration {

    @Bean
    EventStreams eventStreams(Deployments deployments, Clock clock, EventSettings settings) {
        return new EventStreams(deployments, clock, settings);
    }

    @Bean
    EventSchedule eventSchedule(EventStreams streams, EventSettings settings) {
        return new EventSchedule(streams, settings.pollInterval());
    }
}
