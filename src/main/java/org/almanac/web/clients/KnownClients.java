package org.almanac.web.clients;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Those of the settings go first: they cannot be changed by REST. */
@Component
class KnownClients implements MachineClients {

    private final ConfiguredClients configured;
    private final ClientTable table;

    KnownClients(ConfiguredClients configured, ClientTable table) {
        this.configured = configured;
        this.table = table;
    }

    @Override
    public List<MachineClient> list() {
        return Stream.concat(
                        configured.list().stream(),
                        table.list().stream().filter(client -> !configured.has(client.id())))
                .sorted(Comparator.comparing(MachineClient::id))
                .toList();
    }

    @Override
    public Optional<MachineClient> find(String id) {
        return configured.find(id).or(() -> table.find(id));
    }

    @Override
    public ClientKeys keys(String id) {
        return configured.has(id) ? configured.keys(id) : table.keys(id);
    }
}
