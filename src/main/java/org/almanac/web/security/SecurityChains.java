package org.almanac.web.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import org.almanac.deployment.AuditTrail;
import org.almanac.problem.ErrorCode;
import org.almanac.process.Identities;
import org.almanac.web.SessionLogin;
import org.almanac.webapi.ErrorBody;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The engine's web applications guard themselves; the Web API has a chain of its own; everything else needs a login too. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String REFUSED_ADDRESS = "The address or a header holds characters that are refused.";

    /** Cockpit, Tasklist and Admin have their own login, token and headers, which a second guard would break. */
    @Bean
    @Order(1)
    SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/camunda/**"))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(
            HttpSecurity http,
            SessionLogin sessionLogin,
            Identities identities,
            LoginNeeded loginNeeded,
            AccessRefused accessRefused,
            BearerLogin bearer,
            ActingForAnother actingForAnother,
            AuditTrail audit,
            ObjectMapper json,
            @Value("${almanac.web.concurrent-requests:52}") int concurrentRequests)
            throws Exception {
        return Stateless.chain(http)
                .authorizeHttpRequests(AccessRules::apply)
                .httpBasic(basic -> basic.authenticationEntryPoint(loginNeeded))
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint(loginNeeded).accessDeniedHandler(accessRefused))
                .addFilterBefore(
                        new SessionLoginFilter(sessionLogin, identities, accessRefused),
                        BasicAuthenticationFilter.class)
                .addFilterBefore(bearer.filter(loginNeeded), BasicAuthenticationFilter.class)
                .addFilterBefore(
                        new ConcurrencyLimitFilter(concurrentRequests, new ProblemForm(json)),
                        AuthorizationFilter.class)
                .addFilterBefore(new ActingForAnotherFilter(actingForAnother), AuthorizationFilter.class)
                .addFilterBefore(new AuditedCalls(audit), AuthorizationFilter.class)
                .addFilterAfter(new ActingAsCallerFilter(identities), AuthorizationFilter.class)
                .build();
    }

    @Bean
    HttpFirewall firewall() {
        return new AddressFirewall();
    }

    /** The firewall refuses addresses that could be read in two ways, such as one with {@code //} or {@code ;}. */
    @Bean
    RequestRejectedHandler rejectedAddresses(ObjectMapper json, WebApiForm webApi) {
        return (request, response, cause) -> {
            if (isWebApi(request)) {
                webApi.write(response, ErrorCode.MALFORMED_REQUEST.status(), ErrorBody.of("", REFUSED_ADDRESS));
            } else {
                AccessProblem.of(ErrorCode.MALFORMED_REQUEST, REFUSED_ADDRESS).writeTo(response, json);
            }
        };
    }

    private static boolean isWebApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/environments/");
    }
}
