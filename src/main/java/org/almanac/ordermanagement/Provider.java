package org.almanac.ordermanagement;

import java.util.List;
import java.util.Locale;
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

    private static final String FINANCE_DEFINITION = "financeandoperationsprovider";
    private static final String FINANCE_NAME = "Microsoft finance and operations apps";

    public Provider {
        connections = List.copyOf(connections);
        logic = List.copyOf(logic);
        flows = List.copyOf(flows);
    }

    @Override
    public OrderItem item() {
        return new OrderItem(ItemKind.PROVIDER, id, name);
    }

    /**
     * Whether it sends orders to finance and operations, so that {@link FinanceRequirement}s hold. The documentation gives only the
     * provider's display name; that a definition's logical name ends in {@code FinanceAndOperationsProvider} is assumed
     * (dual-write-and-order-management 7.3), so either counts.
     */
    public boolean financeAndOperations() {
        return definitionName.toLowerCase(Locale.ROOT).endsWith(FINANCE_DEFINITION)
                || name.strip().equalsIgnoreCase(FINANCE_NAME);
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
