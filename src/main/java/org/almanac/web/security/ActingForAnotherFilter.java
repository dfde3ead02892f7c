package org.almanac.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.almanac.web.Caller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Carries a request out on behalf of another user for those who have the privilege (dataverse-semantics 12, scenario 80). Without it the
 * request is refused rather than carried out in the name of somebody else than it says.
 */
final class ActingForAnotherFilter extends OncePerRequestFilter {

    /** The platform's headers for it: by directory id, and by the older system user id. Here they are the same. */
    private static final List<String> HEADERS = List.of("CallerObjectId", "MSCRMCallerID");

    private final ActingForAnother actingForAnother;
    private final RequestAttributeSecurityContextRepository asyncContexts =
            new RequestAttributeSecurityContextRepository();

    ActingForAnotherFilter(ActingForAnother actingForAnother) {
        this.actingForAnother = actingForAnother;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (String header : HEADERS) {
            String id = request.getHeader(header);
            if (id != null) {
                become(header, id, request, response);
                break;
            }
        }
        chain.doFilter(request, response);
    }

    private void become(String header, String id, HttpServletRequest request, HttpServletResponse response) {
        var sender = SecurityContextHolder.getContext().getAuthentication();
        Caller caller = sender != null && sender.getPrincipal() instanceof Caller user ? user : null;
        Caller acting = actingForAnother.acting(caller, header, id, request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Authorities.onBehalf(acting.identity(), Objects.requireNonNull(caller)));
        SecurityContextHolder.setContext(context);
        // an asynchronous answer finds it there
        asyncContexts.saveContext(context, request, response);
    }
}
