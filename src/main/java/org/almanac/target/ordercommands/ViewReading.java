package org.almanac.target.ordercommands;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.solution.Sha256;

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
                    new RemoteRows(List.of()),
                    new OrderManagementSnapshot(false, OrderRows.NONE, nothing, hash("no order management")));
        }
        RemoteStates states = new RemoteStates(connection, read.get(), settling.get());
        OrderModel model = RemoteModel.of(read.get(), flows.read(), states, slack);
        return new RemoteView(
                read.get(), new OrderManagementSnapshot(true, read.get().rows(), model, hash(text(model))));
    }

    private static String text(OrderModel model) {
        StringBuilder text = new StringBuilder();
        model.items()
                .forEach(item -> text.append(item.item().id())
                        .append(item.activation())
                        .append(item.flows())
                        .append('\n'));
        model.policies()
                .forEach(policy -> policy.archive()
                        .forEach(version -> text.append(version.id()).append(version.content())));
        model.providers().forEach(provider -> text.append(provider.connections()));
        return text.toString();
    }

    private static Sha256 hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
