package org.almanac.ordermanagement;

import java.util.List;
import java.util.UUID;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An installed provider: an instance of a definition.
 *
 * @param definition the definition's id; null where the row names none
 * @param definitionName logical name of the definition; empty where it is not there
 * @param content hash over definition and instance with all their parts
 */
public record Provider(
        UUID id,
        String name,
        @Nullable UUID definition,
        String definitionName,
        List<ProviderConnection> connections,
        List<ProviderLogic> logic,
        Activation activation,
        List<Flow> flows,
        Sha256 content)
        implements Activatable {

    public Provider {
        connections = List.copyOf(connections);
        logic = List.copyOf(logic);
        flows = List.copyOf(flows);
    }

    @Override
    public OrderItem item() {
        return new OrderItem(ItemKind.PROVIDER, id, name);
    }

    /** Connection references without a connection. */
    public List<ProviderConnection> unconnected() {
        return connections.stream().filter(one -> !one.connected()).toList();
    }

    /** Whether a tile's action is one of this instance's. */
    public boolean offers(UUID action) {
        return logic.stream().anyMatch(one -> action.equals(one.action()));
    }
}
