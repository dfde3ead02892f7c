package org.almanac.cockpit;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the {@link NonceFilter} around everything else that answers for the web applications. */
@Configuration(proxyBeanMethods = false)
class NonceFilterRegistration {

    @Bean
    FilterRegistrationBean<NonceFilter> nonceFilter() {
        var registration = new FilterRegistrationBean<>(new NonceFilter());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
