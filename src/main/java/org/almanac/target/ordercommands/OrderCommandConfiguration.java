package org.almanac.target.ordercommands;

import java.time.Clock;
import org.almanac.environment.Environments;
import org.almanac.target.OrderManagementTargets;
import org.almanac.target.Targets;
import org.almanac.target.dataverse.EnvironmentTokens;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the adapter together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderCommandSettings.class)
class OrderCommandConfiguration {

    @Bean
    CommandRequests orderCommandRequests(JdbcClient jdbc, Clock clock, PlatformTransactionManager manager) {
        return new CommandRequests(jdbc, clock, manager);
    }

    @Bean
    OrderCommandTargets orderCommandTargets(
            OrderCommandSettings settings, CommandRequests requests, Clock clock, EnvironmentTokens credentials) {
        return new OrderCommandTargets(
                settings, requests, pause -> Thread.sleep(pause.toMillis()), clock, System::getenv, credentials);
    }

    @Bean
    OrderManagementTargets orderManagementTargets(
            Environments environments, Targets targets, OrderCommandTargets configured) {
        return new RoutedOrderManagement(environments, targets, configured);
    }
}
