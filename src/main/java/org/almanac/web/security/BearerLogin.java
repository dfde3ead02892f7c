package org.almanac.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.almanac.web.PublicAddress;
import org.almanac.web.tokens.Audience;
import org.almanac.web.tokens.BearerTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Logs machine clients in by their tokens, each of which is for one environment or for Almanac's own API. */
@Component
class BearerLogin {

    private final BearerTokens tokens;
    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    BearerLogin(BearerTokens tokens) {
        this.tokens = tokens;
    }

    BearerTokenAuthenticationFilter filter(AuthenticationEntryPoint loginNeeded) {
        var filter = new BearerTokenAuthenticationFilter(this::check);
        filter.setBearerTokenResolver(this::token);
        filter.setAuthenticationEntryPoint(loginNeeded);
        return filter;
    }

    /** The engine's own API takes none. */
    private @Nullable String token(HttpServletRequest request) {
        String path = PublicAddress.path(request);
        return path.startsWith("/api/") || path.startsWith("/environments/") ? header.resolve(request) : null;
    }

    private AuthenticationManager check(HttpServletRequest request) {
        String audience = Audience.needed(PublicAddress.of(request), PublicAddress.path(request));
        return attempt ->
                Authorities.authenticated(tokens.client(((BearerTokenAuthenticationToken) attempt).getToken(), audience)
                        .identity());
    }
}
