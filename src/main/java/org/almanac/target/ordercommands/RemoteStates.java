package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.ProviderConnection;

/**
 * Tells states by rows, as settings say.
 *
 * @param settling ids of providers that were activated a short time ago
 */
record RemoteStates(OrderConnection connection, RemoteRows rows, Set<UUID> settling) {

    private static final String CONNECTED = "connected";

    Activation of(OrderItem item) {
        Optional<RemoteRow> row = rows.find(item.kind().table(), item.id());
        if (row.isPresent() && connection.active(item.kind()).hold(row.get().raw())) {
            return Activation.ACTIVE;
        }
        // an activated provider is shown as inactive for a while (dual-write-and-order-management 5.4)
        return item.kind() == ItemKind.PROVIDER && settling.contains(item.id())
                ? Activation.SETTLING
                : Activation.INACTIVE;
    }

    /** With the connection where the reference has one; its address where the row says it. */
    ProviderConnection connected(ProviderConnection reference) {
        if (connection.connected().isEmpty()) {
            return with(reference, CONNECTED);
        }
        return rows.find(reference.id())
                .filter(row -> connection.connected().orElseThrow().hold(row.raw()))
                .map(row -> with(reference, address(connection.connected().orElseThrow(), row.raw())))
                .orElse(reference);
    }

    private static String address(Conditions conditions, JsonNode raw) {
        return conditions.all().stream()
                .filter(Conditions.Condition::anything)
                .map(condition -> RowValues.raw(raw, condition.column()))
                .findFirst()
                .orElse(CONNECTED);
    }

    private static ProviderConnection with(ProviderConnection reference, String address) {
        return new ProviderConnection(reference.id(), reference.name(), reference.reference(), address);
    }
}
