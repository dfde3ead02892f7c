package org.almanac.web.security;

import static org.almanac.process.Group.ADMINISTRATORS;
import static org.almanac.process.Group.APPROVERS;
import static org.almanac.process.Group.OPERATORS;
import static org.almanac.process.Group.VIEWERS;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may call which path. The first rule that matches counts; what no rule names is refused. */
final class AccessRules {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** Who may change environments by the Web API. */
    private static final String[] CHANGING = Authorities.names(ADMINISTRATORS, OPERATORS);

    private AccessRules() {}

    static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        // the request was judged before it became asynchronous or failed
        rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
        rules.requestMatchers(get("/"), get("/actuator/health/**")).permitAll();
        // the web applications' login page looks whether there is a welcome page, and waits for the answer
        rules.requestMatchers(get("/camunda-welcome")).permitAll();
        api(rules);
        rules.requestMatchers(get("/v3/api-docs/**")).authenticated();
        // the engine's own authorizations decide
        rules.requestMatchers(PATHS.matcher("/engine-rest/**")).authenticated();
        rules.anyRequest().denyAll();
    }

    private static void api(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        var everybody = Authorities.names(ADMINISTRATORS, OPERATORS, APPROVERS, VIEWERS);
        var operators = Authorities.names(ADMINISTRATORS, OPERATORS);
        // whoever knows the clients knows whom to attack
        rules.requestMatchers(PATHS.matcher("/api/clients/**")).hasAnyAuthority(Authorities.names(ADMINISTRATORS));
        rules.requestMatchers(get("/api/**")).hasAnyAuthority(everybody);
        rules.requestMatchers(post("/api/plans"))
                .hasAnyAuthority(Authorities.names(ADMINISTRATORS, OPERATORS, APPROVERS));
        rules.requestMatchers(
                        post("/api/packages/**"), post("/api/deployments/**"), post("/api/environments/*/snapshots/**"))
                .hasAnyAuthority(operators);
        rules.requestMatchers(
                        PATHS.matcher("/api/environments/*/publishers/**"),
                        PATHS.matcher("/api/environments/*/solutions/**"),
                        PATHS.matcher("/api/environments/*/components/**"),
                        PATHS.matcher("/api/environments/*/layers/**"),
                        PATHS.matcher("/api/environments/*/publish"),
                        PATHS.matcher("/api/environments/*/tables/**"))
                .hasAnyAuthority(operators);
        rules.requestMatchers(
                        PATHS.matcher("/api/environments/*/table-maps/**"),
                        post("/api/environments/*/dual-write/requests"))
                .hasAnyAuthority(operators);
        rules.requestMatchers(
                        PATHS.matcher("/api/environments/*/policies/**"),
                        post("/api/environments/*/order-management/requests"))
                .hasAnyAuthority(operators);
        // each approval names the group that decides; the controller checks it
        rules.requestMatchers(post("/api/approvals/*")).hasAnyAuthority(everybody);
        rules.requestMatchers(PATHS.matcher("/api/**")).hasAnyAuthority(Authorities.names(ADMINISTRATORS));
    }

    /**
     * The Web API of embedded environments: a client that changes something is an operator. Batches are let through for all who may
     * read; each of their requests is judged by {@link AuthenticatedCaller}.
     */
    static void webApi(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
        var everybody = Authorities.names(ADMINISTRATORS, OPERATORS, APPROVERS, VIEWERS);
        rules.requestMatchers(get("/environments/**")).hasAnyAuthority(everybody);
        rules.requestMatchers(post("/environments/*/api/data/*/$batch")).hasAnyAuthority(everybody);
        rules.requestMatchers(PATHS.matcher("/environments/**")).hasAnyAuthority(CHANGING);
    }

    /** Whether somebody may change environments by the Web API. */
    static boolean mayChange(@Nullable Authentication login) {
        return login != null
                && login.getAuthorities().stream()
                        .anyMatch(authority -> List.of(CHANGING).contains(authority.getAuthority()));
    }

    private static PathPatternRequestMatcher get(String path) {
        return PATHS.matcher(HttpMethod.GET, path);
    }

    private static PathPatternRequestMatcher post(String path) {
        return PATHS.matcher(HttpMethod.POST, path);
    }
}
