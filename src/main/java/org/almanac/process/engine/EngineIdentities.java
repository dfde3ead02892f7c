package org.almanac.process.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.almanac.process.Identities;
import org.almanac.process.Identity;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The users in the engine's own database. */
@Component
class EngineIdentities implements Identities {

    /** Who acts in this thread. Kept here because the engine tells it only as one of its internal classes. */
    private final ThreadLocal<@Nullable Identity> actor = new ThreadLocal<>();

    private final IdentityService identityService;

    EngineIdentities(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Optional<Identity> authenticate(String name, String password) {
        return asNobody(() -> identityService.checkPassword(name, password) ? find(name) : Optional.empty());
    }

    @Override
    public Optional<Identity> identity(String name) {
        return asNobody(() -> find(name));
    }

    @Override
    public List<String> names() {
        return asNobody(() -> identityService.createUserQuery().list().stream()
                .map(org.camunda.bpm.engine.identity.User::getId)
                .sorted()
                .toList());
    }

    @Override
    public Acting actAs(Identity identity) {
        var before = actor.get();
        become(identity);
        return () -> become(before);
    }

    private Optional<Identity> find(String name) {
        var user = identityService.createUserQuery().userId(name).singleResult();
        return Optional.ofNullable(user).map(found -> new Identity(found.getId(), groups(found.getId())));
    }

    private List<String> groups(String name) {
        return identityService.createGroupQuery().groupMember(name).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .sorted()
                .toList();
    }

    /** Queries are answered in full only to nobody: a user sees no groups or users without a grant for them. */
    private <T> T asNobody(Supplier<T> question) {
        var before = actor.get();
        become(null);
        try {
            return question.get();
        } finally {
            become(before);
        }
    }

    private void become(@Nullable Identity identity) {
        if (identity == null) {
            actor.remove();
            identityService.clearAuthentication();
        } else {
            actor.set(identity);
            identityService.setAuthentication(identity.user(), identity.groups());
        }
    }
}
