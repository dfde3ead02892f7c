package org.almanac.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almanac.deployment.AuditTrail;
import org.almanac.process.Identity;
import org.almanac.web.Caller;
import org.almanac.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Acting on behalf of another user: who may, and what comes of it (dataverse-semantics 8.7). The rights are those that both have. What is
 * changed so is audited under both names.
 */
@Component
class ActingForAnother {

    private static final int LONGEST = 400;
    private static final Pattern ID = Pattern.compile("\\{?([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}?");

    /** Not carried out, because it names somebody else. */
    static final class OnBehalf extends AccessDeniedException {

        private static final long serialVersionUID = 1L;

        private OnBehalf(String message) {
            super(message);
        }
    }

    private final Impersonators impersonators;
    private final Users users;
    private final Membership membership;
    private final AuditTrail audit;

    ActingForAnother(Impersonators impersonators, Users users, Membership membership, AuditTrail audit) {
        this.impersonators = impersonators;
        this.users = users;
        this.membership = membership;
        this.audit = audit;
    }

    /**
     * As whom the request is carried out.
     *
     * @param caller null for nobody
     * @param id what the header says
     * @throws AccessDeniedException if the caller may not, or there is no such user, or none in the environment
     */
    Caller acting(@Nullable Caller caller, String header, String id, HttpServletRequest request) {
        if (caller == null || !impersonators.contain(caller)) {
            throw new OnBehalf("Acting on behalf of another user is not allowed; leave the header " + header + " out.");
        }
        Identity other =
                user(id).orElseThrow(() -> new OnBehalf("There is no user with the id in the header " + header + "."));
        Set<String> common =
                other.groups().stream().filter(caller.groups()::contains).collect(Collectors.toUnmodifiableSet());
        Caller acting = new Caller(other.user(), common);
        membership.check(acting, PublicAddress.path(request));
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            audit.append(caller.name(), "request.on-behalf", acting.name(), request.getMethod() + ' ' + shown(request));
        }
        return acting;
    }

    private Optional<Identity> user(String id) {
        var form = ID.matcher(id.strip());
        return form.matches() ? users.find(UUID.fromString(form.group(1))) : Optional.empty();
    }

    private static String shown(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.length() <= LONGEST ? address : address.substring(0, LONGEST);
    }
}
