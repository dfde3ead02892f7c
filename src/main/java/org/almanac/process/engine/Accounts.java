package org.almanac.process.engine;

import java.util.List;
import org.almanac.process.Group;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.springframework.stereotype.Component;

/** Creates groups, users and grants. What exists already is left alone: administrators may have changed it. */
@Component
class Accounts {

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;

    Accounts(IdentityService identityService, AuthorizationService authorizationService) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    void ensureGroup(Group group) {
        if (identityService.createGroupQuery().groupId(group.id()).count() == 0) {
            var created = identityService.newGroup(group.id());
            created.setName(group.displayName());
            created.setType(group == Group.ADMINISTRATORS ? "SYSTEM" : "WORKFLOW");
            identityService.saveGroup(created);
        }
        Grant.of(group).forEach(this::ensure);
    }

    private void ensure(Grant grant) {
        var existing = authorizationService
                .createAuthorizationQuery()
                .groupIdIn(grant.group().id())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId());
        if (existing.count() == 0) {
            var authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.group().id());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.resourceId());
            authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
            authorizationService.saveAuthorization(authorization);
        }
    }

    void ensureUser(String name, String password, List<Group> groups) {
        if (identityService.createUserQuery().userId(name).count() == 0) {
            var user = identityService.newUser(name);
            user.setFirstName(name);
            user.setLastName("Almanac");
            user.setPassword(password);
            identityService.saveUser(user);
        }
        groups.forEach(group -> ensureMembership(name, group));
    }

    private void ensureMembership(String name, Group group) {
        var members = identityService.createUserQuery().userId(name).memberOfGroup(group.id());
        if (members.count() == 0) {
            identityService.createMembership(name, group.id());
        }
    }

    boolean hasAdministrator() {
        return identityService
                        .createUserQuery()
                        .memberOfGroup(Group.ADMINISTRATORS.id())
                        .count()
                > 0;
    }
}
