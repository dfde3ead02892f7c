package org.almanac.web.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.almanac.problem.ErrorCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** 403: logged in, but not a member of a group that may do this. */
@Component
class AccessRefused implements AccessDeniedHandler {

    private final ObjectMapper json;

    AccessRefused(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        AccessProblem.of(ErrorCode.NOT_ALLOWED, detail(cause)).writeTo(response, json);
    }

    static String detail(AccessDeniedException cause) {
        if (cause instanceof CsrfException) {
            return "With the session's login the header X-XSRF-TOKEN must hold the session's token.";
        }
        if (cause instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision) {
            return decision.getAuthorities().stream()
                    .map(Authorities::group)
                    .sorted()
                    .collect(Collectors.joining(" or ", "This needs membership of the group ", "."));
        }
        if (cause instanceof ActingForAnother.OnBehalf) {
            return String.valueOf(cause.getMessage());
        }
        if (cause instanceof Membership.Missing) {
            return String.valueOf(cause.getMessage());
        }
        return "Nobody may do this.";
    }
}
