package org.almanac.target.ordercommands;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRows;

/**
 * Reads everything that the environment says at one moment.
 *
 * @param settling ids of providers that were activated a short time ago
 */
record ViewReading(
        OrderConnection connection, RowReading rows, FlowReading flows, Duration slack, Supplier<Set<UUID>> settling) {

    RemoteView read() {
        Optional<RemoteRows> read = rows.read();
        if (read.isEmpty()) {
            OrderModel nothing = new OrderModel(List.of(), List.of(), List.of());
            return new RemoteView(
                    new RemoteRows(List.of()), new OrderManagementSnapshot(false, OrderRows.NONE, nothing));
        }
        RemoteStates states = new RemoteStates(connection, read.get(), settling.get());
        OrderModel model = RemoteModel.of(read.get(), flows.read(), states, slack);
        return new RemoteView(
                read.get(), new OrderManagementSnapshot(true, read.get().rows(), model));
    }
}
