package org.almanac.web.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who asks for a token and has not proven to be a client. */
final class ProofNeeded extends OncePerRequestFilter {

    private final RequestMatcher asking;
    private final DirectoryAnswers answers;

    ProofNeeded(RequestMatcher asking, DirectoryAnswers answers) {
        this.asking = asking;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var proven = SecurityContextHolder.getContext().getAuthentication();
        if (asking.matches(request)
                && !(proven instanceof OAuth2ClientAuthenticationToken client && client.isAuthenticated())) {
            answers.refusal(response, DirectoryError.NO_PROOF.exception());
            return;
        }
        chain.doFilter(request, response);
    }
}
