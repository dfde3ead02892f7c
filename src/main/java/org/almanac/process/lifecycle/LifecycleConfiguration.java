package org.almanac.process.lifecycle;

import java.time.ZoneId;
import org.almanac.deployment.WorkingHours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of approval. */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

    /** {@code almanac.approval.working-hours} in the zone {@code almanac.approval.zone}. */
    @Bean
    WorkingHours workingHours(
            @Value("${almanac.approval.working-hours:MON-FRI 07:00-19:00}") String hours,
            @Value("${almanac.approval.zone:UTC}") String zone) {
        return WorkingHours.parse(hours, ZoneId.of(zone));
    }
}
