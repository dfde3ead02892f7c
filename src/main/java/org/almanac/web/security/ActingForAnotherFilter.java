package org.almanac.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody has the privilege to act on behalf of another user (dataverse-semantics 12, scenario 80). A request that asks for it
 * is refused rather than carried out in the name of somebody else than it says.
 */
final class ActingForAnotherFilter extends OncePerRequestFilter {

    /** The platform's headers for it: by directory id, and by the older system user id. */
    private static final List<String> HEADERS = List.of("CallerObjectId", "MSCRMCallerID");

    /** Not carried out, because it names somebody else. */
    static final class OnBehalf extends AccessDeniedException {
        OnBehalf(String header) {
            super("Acting on behalf of another user is not allowed; leave the header " + header + " out.");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (String header : HEADERS) {
            if (request.getHeader(header) != null) {
                throw new OnBehalf(header);
            }
        }
        chain.doFilter(request, response);
    }
}
