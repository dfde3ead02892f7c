package org.almanac.web.security;

import java.util.List;
import org.almanac.web.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers ask for the {@link Caller}, and keeps that parameter out of the API's description. */
@Configuration(proxyBeanMethods = false)
class CallerArguments implements WebMvcConfigurer {

    CallerArguments() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }
}
