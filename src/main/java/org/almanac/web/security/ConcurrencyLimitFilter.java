package org.almanac.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
 * A user has so many requests under way at once and no more, as on the platform (dataverse-semantics 9, scenario 102). Answers
 * that are streamed after their request has been taken, such as events, do not count. Requests without a login are not those
 * of one user, so they share no limit: nobody can keep others from asking whether the program is well.
 */
final class ConcurrencyLimitFilter extends OncePerRequestFilter {

    private static final String SECONDS_TO_WAIT = "1";

    private final int most;
    private final RefusalForm form;
    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    /** @param most requests of one user at once; 52 on the platform */
    ConcurrencyLimitFilter(int most, RefusalForm form) {
        this.most = most;
        this.form = form;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        String user = login.getName();
        try {
            if (underWay.merge(user, 1, Integer::sum) > most) {
                refuse(response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            underWay.computeIfPresent(user, (name, count) -> count == 1 ? null : count - 1);
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        form.write(
                response,
                ErrorCode.TOO_MANY_REQUESTS,
                PlatformCode.TOO_MANY_CONCURRENT_REQUESTS,
                "More than " + most + " requests of yours are under way at once.");
    }
}
