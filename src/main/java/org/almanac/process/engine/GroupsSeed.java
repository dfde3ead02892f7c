package org.almanac.process.engine;

import java.util.stream.Stream;
import org.almanac.process.Group;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The groups and what they may do. */
@Component
@Order(1)
class GroupsSeed implements Seed {

    private final Accounts accounts;

    GroupsSeed(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void sow() {
        Stream.of(Group.values()).forEach(accounts::ensureGroup);
    }
}
