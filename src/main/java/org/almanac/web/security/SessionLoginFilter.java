package org.almanac.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.almanac.process.Identities;
import org.almanac.process.Identity;
import org.almanac.web.SessionLogin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the login of a web application's session. A request that changes something must carry the session's token too:
 * another site can make a browser send the cookie, but not the header. Credentials in the request itself go first.
 */
final class SessionLoginFilter extends OncePerRequestFilter {

    private static final String TOKEN_HEADER = "X-XSRF-TOKEN";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SessionLogin sessionLogin;
    private final Identities identities;
    private final AccessDeniedHandler refusal;
    private final RequestAttributeSecurityContextRepository asyncContexts =
            new RequestAttributeSecurityContextRepository();

    SessionLoginFilter(SessionLogin sessionLogin, Identities identities, AccessDeniedHandler refusal) {
        this.sessionLogin = sessionLogin;
        this.identities = identities;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = sessionLogin.of(request).orElse(null);
        var identity = login == null ? null : identities.identity(login.user()).orElse(null);
        if (login != null && identity != null) {
            if (isForged(request, login)) {
                refusal.handle(request, response, new MissingCsrfTokenException(request.getHeader(TOKEN_HEADER)));
                return;
            }
            logIn(identity, request, response);
        }
        chain.doFilter(request, response);
    }

    private static boolean isForged(HttpServletRequest request, SessionLogin.Login login) {
        return !SAFE_METHODS.contains(request.getMethod())
                && !isSame(login.csrfToken(), request.getHeader(TOKEN_HEADER));
    }

    /** Compares in constant time, and holds a missing token to be different from everything. */
    private static boolean isSame(@Nullable String expected, @Nullable String sent) {
        return expected != null
                && sent != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Kept in the request as well, where an asynchronous answer finds it. */
    private void logIn(Identity identity, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Authorities.authenticated(identity));
        SecurityContextHolder.setContext(context);
        asyncContexts.saveContext(context, request, response);
    }
}
