package org.almanac.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.PlatformCode;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Protects the Web API as the platform does (dataverse-semantics 9, scenario 79): so many requests of a user, and so much work for them,
 * in a sliding window. Each answer says what is left. Counts for this node, as the platform counts for each of its servers.
 */
final class ServiceProtectionFilter extends OncePerRequestFilter {

    private static final String REQUESTS_LEFT = "x-ms-ratelimit-burst-remaining-xrm-requests";
    private static final String TIME_LEFT = "x-ms-ratelimit-time-remaining-xrm-requests";
    /** Beyond so many users those who have been silent are forgotten before another is remembered. */
    private static final int MANY = 1000;

    private final ServiceLimits limits;
    private final RefusalForm form;
    private final Clock clock;
    private final ConcurrentMap<String, UsageWindow> users = new ConcurrentHashMap<>();

    ServiceProtectionFilter(ServiceLimits limits, RefusalForm form, Clock clock) {
        this.limits = limits;
        this.form = form;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Instant begin = clock.instant();
        UsageWindow window = window(login.getName(), begin);
        UsageWindow.Verdict verdict = window.request(begin);
        response.setHeader(REQUESTS_LEFT, String.valueOf(verdict.requestsLeft()));
        response.setHeader(TIME_LEFT, seconds(verdict.timeLeft()));
        if (verdict.exceeded() != null) {
            refuse(response, verdict.exceeded(), verdict.pause());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            Instant end = clock.instant();
            window.worked(end, Duration.between(begin, end));
        }
    }

    private UsageWindow window(String user, Instant now) {
        if (users.size() >= MANY) {
            users.values().removeIf(window -> window.isIdle(now));
        }
        return users.computeIfAbsent(user, name -> new UsageWindow(limits));
    }

    private void refuse(HttpServletResponse response, PlatformCode exceeded, Duration wait) throws IOException {
        long seconds = wait.plusNanos(999_999_999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, seconds)));
        String window = limits.window().toSeconds() + " seconds";
        form.write(
                response,
                ErrorCode.TOO_MANY_REQUESTS,
                exceeded,
                exceeded == PlatformCode.TOO_MANY_REQUESTS
                        ? "Number of requests exceeded the limit of " + limits.requests() + ", measured over " + window
                                + "."
                        : "Combined execution time of requests exceeded the limit of "
                                + limits.executionTime().toMillis() + " milliseconds over " + window + ".");
    }

    /** As the platform writes it: 1,199.50. */
    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%,.2f", time.toMillis() / 1000.0);
    }
}
