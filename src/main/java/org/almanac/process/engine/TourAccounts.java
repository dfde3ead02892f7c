package org.almanac.process.engine;

import java.net.InetAddress;
import java.util.List;
import org.almanac.process.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The users of the tour, each with its name as password. For that reason the tour serves this machine only. */
@Component
@Profile("tour")
@Order(0)
class TourAccounts implements Seed {

    private final Accounts accounts;
    private final ServerProperties server;

    TourAccounts(Accounts accounts, ServerProperties server) {
        this.accounts = accounts;
        this.server = server;
    }

    @Override
    public void sow() {
        requireLoopback(server.getAddress());
        List.of(Group.values()).forEach(accounts::ensureGroup);
        accounts.ensureUser("admin", "admin", List.of(Group.ADMINISTRATORS));
        accounts.ensureUser("operator", "operator", List.of(Group.OPERATORS));
        accounts.ensureUser("approver", "approver", List.of(Group.APPROVERS));
        accounts.ensureUser("viewer", "viewer", List.of(Group.VIEWERS));
    }

    private static void requireLoopback(@Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException("The profile 'tour' has well-known passwords and serves 127.0.0.1 only;"
                    + " remove server.address, or start without the profile.");
        }
    }
}
