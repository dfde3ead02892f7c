package org.almanac.web.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almanac.web.PublicAddress;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the tenant that a request is for, and refuses others. */
final class DirectoryFilter extends OncePerRequestFilter {

    private final TokenSettings settings;
    private final DirectoryAnswers answers;

    DirectoryFilter(TokenSettings settings, DirectoryAnswers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String tenant = tenant(request);
        if (!settings.isTenant(tenant)) {
            answers.refusal(response, DirectoryError.UNKNOWN_TENANT.exception());
            return;
        }
        AuthorizationServerContextHolder.setContext(new Directory(PublicAddress.of(request), tenant));
        try {
            chain.doFilter(request, response);
        } finally {
            AuthorizationServerContextHolder.resetContext();
        }
    }

    private static String tenant(HttpServletRequest request) {
        String path = PublicAddress.path(request);
        return path.substring(1, path.indexOf('/', 1));
    }
}
