package org.almanac.web.tokens;

import java.time.Clock;
import java.util.List;
import org.almanac.web.clients.MachineClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.OAuth2ClientAuthenticationFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.DelegatingAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.JwtClientAssertionAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The directory: of the authorization server's parts only those that client credentials need. Its usual configuration would open
 * logins, consent, revocation and more.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class TokenChain {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher ASKING = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.POST, "/{tenant}/oauth2/v2.0/token"),
            PATHS.matcher(HttpMethod.POST, "/{tenant}/oauth2/token"));
    private static final RequestMatcher LOOKING = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.GET, "/{tenant}/v2.0/.well-known/openid-configuration"),
            PATHS.matcher(HttpMethod.GET, "/{tenant}/.well-known/openid-configuration"),
            PATHS.matcher(HttpMethod.GET, "/{tenant}/discovery/v2.0/keys"));

    private static final AuthenticationConverter CLAIMS = new DelegatingAuthenticationConverter(List.of(
            new JwtClientAssertionAuthenticationConverter(),
            new ClientSecretBasicAuthenticationConverter(),
            new ClientSecretPostAuthenticationConverter()));

    @Bean
    @Order(0)
    SecurityFilterChain directory(
            HttpSecurity http,
            TokenSettings settings,
            DirectoryAnswers answers,
            GrantingTokens grants,
            MachineClients clients,
            Clock clock)
            throws Exception {
        var guessing = new GuessingFilter(ASKING, CLAIMS, new FailedProofs(clock), answers);
        return http.securityMatcher(new OrRequestMatcher(ASKING, LOOKING))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .addFilterBefore(new DirectoryFilter(settings, answers), AuthorizationFilter.class)
                .addFilterBefore(guessing, AuthorizationFilter.class)
                .addFilterBefore(
                        proof(grants, new RegisteredMachines(clients, clock), guessing), AuthorizationFilter.class)
                .addFilterBefore(new ProofNeeded(ASKING, answers), AuthorizationFilter.class)
                .addFilterBefore(grant(grants, answers), AuthorizationFilter.class)
                .build();
    }

    private static OAuth2ClientAuthenticationFilter proof(
            GrantingTokens grants, RegisteredMachines machines, GuessingFilter guessing) {
        var filter = new OAuth2ClientAuthenticationFilter(grants.proving(machines), ASKING);
        filter.setAuthenticationConverter(CLAIMS);
        filter.setAuthenticationFailureHandler(guessing);
        return filter;
    }

    private static OAuth2TokenEndpointFilter grant(GrantingTokens grants, DirectoryAnswers answers) {
        var filter = new OAuth2TokenEndpointFilter(grants.granting(), "/*/oauth2/**");
        filter.setAuthenticationConverter(
                new DelegatingAuthenticationConverter(List.of(new OAuth2ClientCredentialsAuthenticationConverter())));
        filter.setAuthenticationSuccessHandler((request, response, granted) ->
                answers.token(response, ((OAuth2AccessTokenAuthenticationToken) granted).getAccessToken()));
        filter.setAuthenticationFailureHandler((request, response, cause) -> answers.refusal(response, cause));
        return filter;
    }
}
