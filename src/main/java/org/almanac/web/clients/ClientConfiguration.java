package org.almanac.web.clients;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts machine clients together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClientSettings.class)
class ClientConfiguration {

    @Bean
    ConfiguredClients configuredClients(ClientSettings settings) {
        return new ConfiguredClients(settings, name -> Optional.ofNullable(System.getenv(name)));
    }
}
