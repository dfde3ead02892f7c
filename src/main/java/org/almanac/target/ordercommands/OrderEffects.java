package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderManagementOrder.Connect;
import org.almanac.ordermanagement.OrderManagementOrder.Deactivate;
import org.almanac.ordermanagement.OrderManagementOrder.RestoreVersion;
import org.almanac.ordermanagement.OrderTable;

/** Looks whether an order has had its effect, by the row that it is about. */
record OrderEffects(OrderConnection connection, RowReading rows, Supplier<RemoteView> views) {

    /** Whether the effect is there. What cannot be seen is not. */
    boolean visible(OrderManagementOrder order) {
        if (order instanceof Activate activate) {
            return active(activate.kind(), activate.id()).orElse(false);
        }
        if (order instanceof Deactivate deactivate) {
            return !active(deactivate.kind(), deactivate.id()).orElse(true);
        }
        return order instanceof Connect connect ? connected(connect) : restored((RestoreVersion) order);
    }

    /** Whether an order that the environment has taken is over only when its effect is there. */
    boolean awaited(OrderManagementOrder order) {
        if (order instanceof Activate activate) {
            // a provider settles, which the snapshot shows
            return activate.kind() != ItemKind.PROVIDER;
        }
        return order instanceof Deactivate
                || (order instanceof Connect && connection.connected().isPresent());
    }

    private Optional<Boolean> active(ItemKind kind, UUID id) {
        return rows.one(kind.table(), id).map(connection.active(kind)::hold);
    }

    private boolean connected(Connect order) {
        Optional<JsonNode> row = rows.one(OrderTable.PROVIDER_CONNECTION_REFERENCE, order.reference());
        return row.isPresent()
                && connection
                        .connected()
                        .filter(conditions -> conditions.hold(row.get()))
                        .filter(conditions -> conditions.says(row.get(), order.connection()))
                        .isPresent();
    }

    private boolean restored(RestoreVersion order) {
        return views.get()
                .snapshot()
                .model()
                .policy(order.policy())
                .filter(policy -> policy.archive().stream()
                        .anyMatch(version -> version.id().equals(order.version())
                                && version.content().equals(policy.content())))
                .isPresent();
    }
}
