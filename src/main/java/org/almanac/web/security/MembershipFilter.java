package org.almanac.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almanac.web.Caller;
import org.almanac.web.PublicAddress;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a machine client into its environments only. */
final class MembershipFilter extends OncePerRequestFilter {

    private final Membership membership;

    MembershipFilter(Membership membership) {
        this.membership = membership;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof Caller caller) {
            membership.check(caller, PublicAddress.path(request));
        }
        chain.doFilter(request, response);
    }
}
