package org.almanac.web.security;

import java.util.Optional;
import java.util.UUID;
import org.almanac.process.Identities;
import org.almanac.process.Identity;
import org.almanac.web.clients.MachineClient;
import org.almanac.web.clients.MachineClients;
import org.almanac.webapi.UserIds;
import org.springframework.stereotype.Component;

/** People and machine clients, by the ids that the Web API shows. */
@Component
class Users {

    private final Identities identities;
    private final MachineClients clients;

    Users(Identities identities, MachineClients clients) {
        this.identities = identities;
        this.clients = clients;
    }

    Optional<Identity> find(UUID id) {
        return clients.list().stream()
                .filter(client -> UserIds.of(client.user()).equals(id))
                .findFirst()
                .map(MachineClient::identity)
                .or(() -> identities.names().stream()
                        .filter(name -> UserIds.of(name).equals(id))
                        .findFirst()
                        .flatMap(identities::identity));
    }
}
