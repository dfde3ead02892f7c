package org.almanac.web.security;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How addresses are read before anything looks at them. */
@Configuration(proxyBeanMethods = false)
class AddressConfiguration {

    @Bean
    @ConditionalOnExpression("!'${almanac.web.public-url:}'.isBlank()")
    FilterRegistrationBean<PublicAddressFilter> publicAddress(@Value("${almanac.web.public-url}") String url) {
        var registration = new FilterRegistrationBean<>(new PublicAddressFilter(url));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Keys of rows in the Web API's addresses may hold a slash; {@link PathFirewall} refuses it elsewhere. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }
}
