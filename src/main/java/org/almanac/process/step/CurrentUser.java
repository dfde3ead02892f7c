package org.almanac.process.step;

import java.util.List;
import java.util.function.Supplier;
import org.almanac.deployment.AuditEntry;
import org.almanac.process.Identity;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * Who is acting: the user of the engine's current authentication, or the program itself without one. The only place
 * that sees the engine's type for it, which is an internal one although a public method returns it.
 */
@Component
public class CurrentUser {

    private final IdentityService identities;

    CurrentUser(IdentityService identities) {
        this.identities = identities;
    }

    public Identity get() {
        var authentication = identities.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return new Identity(AuditEntry.PROGRAM, List.of());
        }
        String user = authentication.getUserId();
        List<String> groups = authentication.getGroupIds();
        return new Identity(user, groups == null ? groupsOf(user) : groups);
    }

    /** Acts as somebody else during a call, then as before. */
    public <T> T during(Runnable authentication, Supplier<T> call) {
        var before = identities.getCurrentAuthentication();
        authentication.run();
        try {
            return call.get();
        } finally {
            if (before == null) {
                identities.clearAuthentication();
            } else {
                identities.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
