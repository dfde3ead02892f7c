package org.almanac.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.almanac.deployment.AuditTrail;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.almanac.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records what somebody changed on the shelf and in the register of environments, whose modules know no audit, and what
 * somebody tried who may not. Deployments and approvals record themselves, in the transaction that has the effect.
 */
final class AuditedCalls extends OncePerRequestFilter {

    private static final String ENVIRONMENTS = "/api/environments/";
    private static final String WEB_API = "/environments/";
    private static final int LONGEST_SUBJECT = 512;

    private final AuditTrail audit;

    AuditedCalls(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = caller();
        try {
            chain.doFilter(request, response);
        } catch (AccessDeniedException e) {
            caller.ifPresent(who -> refused(who, request));
            throw e;
        }
        caller.ifPresent(who -> answered(who, request, response));
    }

    private static Optional<Caller> caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    private void answered(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            refused(caller, request);
            return;
        }
        if (HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            String action = action(request.getMethod(), PublicAddress.path(request));
            if (action != null && !onlyRead(caller, request)) {
                String made = response.getHeader(HttpHeaders.LOCATION);
                append(
                        caller,
                        action,
                        made == null ? subject(request) : made,
                        request.getMethod() + (isWebApi(request) ? " by Web API" : " by REST"));
            }
        }
    }

    /** A batch that reads is sent by POST too. */
    private static boolean onlyRead(Caller caller, HttpServletRequest request) {
        return isWebApi(request) && !caller.isIn(Group.ADMINISTRATORS) && !caller.isIn(Group.OPERATORS);
    }

    private static boolean isWebApi(HttpServletRequest request) {
        return PublicAddress.path(request).startsWith(WEB_API);
    }

    private static @Nullable String action(String method, String path) {
        if (path.equals("/api/packages")) {
            return "package.uploaded";
        }
        if (path.equals("/api/environments")) {
            return "environment.registered";
        }
        if (path.startsWith(WEB_API)) {
            return "environment.edited";
        }
        if (!path.startsWith(ENVIRONMENTS)) {
            return null;
        }
        if (path.indexOf('/', ENVIRONMENTS.length()) >= 0) {
            return "environment.edited";
        }
        return switch (method) {
            case "PATCH" -> "environment.changed";
            case "DELETE" -> "environment.removed";
            default -> null;
        };
    }

    /** Components are named by parameters. */
    private static String subject(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private void refused(Caller caller, HttpServletRequest request) {
        append(caller, "request.refused", request.getRequestURI(), request.getMethod() + ": not allowed");
    }

    private void append(Caller caller, String action, String subject, String detail) {
        String shown = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
        audit.append(caller.name(), action, shown, detail);
    }
}
