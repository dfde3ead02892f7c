package org.almanac.web.security;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RowIds;
import org.almanac.process.Identities;
import org.almanac.process.Identity;
import org.almanac.web.clients.MachineClient;
import org.almanac.web.clients.MachineClients;
import org.almanac.webapi.UserDirectory;
import org.almanac.webapi.UserIds;
import org.springframework.stereotype.Component;

/** People and machine clients, by the ids that the Web API shows. */
@Component
class Users implements UserDirectory {

    private final Identities identities;
    private final MachineClients clients;

    Users(Identities identities, MachineClients clients) {
        this.identities = identities;
        this.clients = clients;
    }

    @Override
    public Collection<User> users(EnvironmentName environment) {
        Stream<User> people = identities.names().stream().map(name -> new User(name, name, false, null));
        Stream<User> programs = clients.list().stream()
                .filter(client -> client.isRegisteredIn(environment.value()))
                .map(client -> new User(
                        client.user(),
                        client.displayName(),
                        true,
                        RowIds.parse(client.id()).orElse(null)));
        return Stream.concat(people, programs).toList();
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
