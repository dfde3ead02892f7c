package org.almanac.web.security;

import java.util.Optional;
import org.almanac.deployment.AuditTrail;
import org.almanac.webapi.PresentCaller;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The caller as the chain of the Web API has let him in. */
@Component
class AuthenticatedCaller implements PresentCaller {

    private static final int LONGEST = 400;

    private final AuditTrail audit;

    AuthenticatedCaller(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public Optional<String> impersonator() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getDetails() instanceof ActingBy by
                ? Optional.of(by.impersonator())
                : Optional.empty();
    }

    @Override
    public void requireChange(String method, String address) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (AccessRules.mayChange(login)) {
            return;
        }
        if (login != null) {
            String shown = address.length() <= LONGEST ? address : address.substring(0, LONGEST);
            audit.append(login.getName(), "request.refused", shown, method + " in a batch: not allowed");
        }
        throw new AccessDeniedException("This needs membership of the group administrators or operators.");
    }
}
