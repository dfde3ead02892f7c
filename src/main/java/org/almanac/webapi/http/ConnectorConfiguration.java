package org.almanac.webapi.http;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the container must let through. */
@Configuration(proxyBeanMethods = false)
class ConnectorConfiguration {

    /**
     * Keys and arguments stand in the path and may hold slashes, which clients encode. The security chains refuse them everywhere
     * else.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return factory ->
                factory.addConnectorCustomizers(connector -> connector.setEncodedSolidusHandling("passthrough"));
    }
}
