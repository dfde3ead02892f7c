package org.almanac.web.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the proof of clients: refuses those who have failed too often ({@link FailedProofs}), and counts who fails. */
final class GuessingFilter extends OncePerRequestFilter implements AuthenticationFailureHandler {

    private final RequestMatcher asking;
    private final AuthenticationConverter claims;
    private final FailedProofs failures;
    private final DirectoryAnswers answers;

    /** @param claims reads who the client says it is, as the proof itself does */
    GuessingFilter(
            RequestMatcher asking, AuthenticationConverter claims, FailedProofs failures, DirectoryAnswers answers) {
        this.asking = asking;
        this.claims = claims;
        this.failures = failures;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !asking.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> pause = client(request).flatMap(client -> failures.pause(client, request.getRemoteAddr()));
        if (pause.isPresent()) {
            answers.tooOften(response, pause.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        client(request).ifPresent(client -> failures.failed(client, request.getRemoteAddr()));
        answers.refusal(response, cause);
    }

    /** Empty for a request that claims nothing, or that cannot be read. */
    private Optional<String> client(HttpServletRequest request) {
        try {
            return Optional.ofNullable(claims.convert(request)).map(Authentication::getName);
        } catch (OAuth2AuthenticationException unreadable) {
            return Optional.empty();
        }
    }
}
