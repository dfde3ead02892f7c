package org.almanac.web.security;

import java.time.Clock;
import org.almanac.deployment.AuditTrail;
import org.almanac.process.Identities;
import org.almanac.web.SessionLogin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The guard of the Web API, which answers as the platform does (dataverse-semantics 8.5, 8.9 and 9). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ServiceLimits.class, Impersonators.class})
class WebApiChain {

    @Bean
    @Order(2)
    SecurityFilterChain webApi(
            HttpSecurity http,
            WebApiForm form,
            WebApiLoginNeeded loginNeeded,
            WebApiRefused refused,
            BearerLogin bearer,
            SessionLogin sessionLogin,
            Identities identities,
            ActingForAnother actingForAnother,
            Membership membership,
            ServiceLimits limits,
            AuditTrail audit,
            Clock clock)
            throws Exception {
        return Stateless.chain(http)
                .securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/environments/**"))
                .authorizeHttpRequests(AccessRules::webApi)
                .httpBasic(basic -> basic.authenticationEntryPoint(loginNeeded))
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint(loginNeeded).accessDeniedHandler(refused))
                .addFilterBefore(
                        new SessionLoginFilter(sessionLogin, identities, refused), BasicAuthenticationFilter.class)
                .addFilterBefore(bearer.filter(loginNeeded), BasicAuthenticationFilter.class)
                .addFilterBefore(new ConcurrencyLimitFilter(limits.concurrent(), form), AuthorizationFilter.class)
                .addFilterBefore(new ServiceProtectionFilter(limits, form, clock), AuthorizationFilter.class)
                .addFilterBefore(new MembershipFilter(membership), AuthorizationFilter.class)
                .addFilterBefore(new ActingForAnotherFilter(actingForAnother), AuthorizationFilter.class)
                .addFilterBefore(new AuditedCalls(audit), AuthorizationFilter.class)
                .addFilterAfter(new ActingAsCallerFilter(identities), AuthorizationFilter.class)
                .build();
    }
}
