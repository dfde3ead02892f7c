package org.almanac.web.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
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
}
