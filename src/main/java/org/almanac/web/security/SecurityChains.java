package org.almanac.web.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.almanac.deployment.AuditTrail;
import org.almanac.problem.ErrorCode;
import org.almanac.process.Identities;
import org.almanac.web.SessionLogin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Two worlds: the engine's web applications guard themselves; everything else needs a login with each request. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

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

    /** Spring's own guard against forged requests is off because {@link SessionLoginFilter} does that work. */
    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(
            HttpSecurity http,
            SessionLogin sessionLogin,
            Identities identities,
            LoginNeeded loginNeeded,
            AccessRefused accessRefused,
            AuditTrail audit,
            ObjectMapper json,
            @Value("${almanac.web.concurrent-requests:52}") int concurrentRequests)
            throws Exception {
        return http.headers(headers -> headers.addObjectPostProcessor(new HeadersFirst()))
                .authorizeHttpRequests(AccessRules::apply)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // not even the policy STATELESS: with it each call would give the web applications' session a new id,
                // and
                // log out a page that calls twice at the same time
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .httpBasic(basic -> basic.authenticationEntryPoint(loginNeeded))
                .exceptionHandling(problems ->
                        problems.authenticationEntryPoint(loginNeeded).accessDeniedHandler(accessRefused))
                .addFilterBefore(
                        new SessionLoginFilter(sessionLogin, identities, accessRefused),
                        BasicAuthenticationFilter.class)
                .addFilterBefore(new ConcurrencyLimitFilter(concurrentRequests, json), AuthorizationFilter.class)
                .addFilterBefore(new ActingForAnotherFilter(), AuthorizationFilter.class)
                .addFilterBefore(new AuditedCalls(audit), AuthorizationFilter.class)
                .addFilterAfter(new ActingAsCallerFilter(identities), AuthorizationFilter.class)
                .build();
    }

    /**
     * Headers are set before anything is answered. Otherwise the thread that streams an answer and the one that has called the
     * filters both set them when the answer begins, and break each other's.
     */
    private static final class HeadersFirst implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    @Bean
    HttpFirewall firewall() {
        return new AddressFirewall();
    }

    /** The firewall refuses addresses that could be read in two ways, such as one with {@code //} or {@code ;}. */
    @Bean
    RequestRejectedHandler rejectedAddresses(ObjectMapper json) {
        return (request, response, cause) -> AccessProblem.of(
                        ErrorCode.MALFORMED_REQUEST, "The address or a header holds characters that are refused.")
                .writeTo(response, json);
    }
}
