package org.almanac.web.environments;

import org.almanac.environment.Environments;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where makers work. */
@Configuration(proxyBeanMethods = false)
class MakersWorkConfiguration implements WebMvcConfigurer {

    private static final String ENVIRONMENT = "/api/environments/*/";

    private final Environments environments;

    MakersWorkConfiguration(Environments environments) {
        this.environments = environments;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new MakersWork(environments, false))
                .addPathPatterns(
                        ENVIRONMENT + "publish",
                        ENVIRONMENT + "publishers/**",
                        ENVIRONMENT + "solutions/**",
                        ENVIRONMENT + "components",
                        ENVIRONMENT + "layers/**");
        registry.addInterceptor(new MakersWork(environments, true))
                .addPathPatterns(ENVIRONMENT + "tables/**", ENVIRONMENT + "settings");
    }
}
