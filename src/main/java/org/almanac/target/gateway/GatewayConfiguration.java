package org.almanac.target.gateway;

import java.time.Clock;
import org.almanac.environment.Environments;
import org.almanac.target.DualWriteTargets;
import org.almanac.target.Targets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the adapter together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
class GatewayConfiguration {

    @Bean
    GatewayRequests gatewayRequests(JdbcClient jdbc, Clock clock, PlatformTransactionManager manager) {
        return new GatewayRequests(jdbc, clock, manager);
    }

    @Bean
    GatewayLinks gatewayLinks(GatewaySettings settings, GatewayRequests requests, Clock clock) {
        return new GatewayLinks(settings, requests, pause -> Thread.sleep(pause.toMillis()), clock, System::getenv);
    }

    @Bean
    DualWriteTargets dualWriteTargets(Environments environments, Targets targets, GatewayLinks gateways) {
        return new RoutedDualWrite(environments, targets, gateways);
    }
}
