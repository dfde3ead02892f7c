package org.almanac.process.step;

import java.util.List;
import org.almanac.deployment.AuditEntry;
import org.almanac.process.Identity;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Who is acting: the user of the engine's current authentication, or the program itself without one. */
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

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
