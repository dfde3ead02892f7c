package org.almanac.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almanac.process.Identities;
import org.almanac.web.Caller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the engine see the caller, so that its authorizations apply to everything the request does. */
final class ActingAsCallerFilter extends OncePerRequestFilter {

    private final Identities identities;

    ActingAsCallerFilter(Identities identities) {
        this.identities = identities;
    }

    /** An asynchronous answer is finished by another thread, which has to act as the caller too. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            var acting = identities.actAs(caller.identity());
            try {
                chain.doFilter(request, response);
            } finally {
                acting.close();
            }
        } else {
            chain.doFilter(request, response);
        }
    }
}
