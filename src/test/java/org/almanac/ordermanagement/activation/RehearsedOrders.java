package org.almanac.ordermanagement.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;

/** Records with a state beside them, in memory; every order takes a minute. */
final class RehearsedOrders {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final EnvironmentName environment = new EnvironmentName("test");
    private OrderRows rows;
    private OrderState state = OrderState.NONE;
    private Duration settling = Duration.ZERO;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private List<RowEdit> edits = List.of();

    RehearsedOrders(OrderRows rows) {
        this.rows = rows;
    }

    void settling(Duration time) {
        settling = time;
    }

    void records(OrderRows changed) {
        rows = changed;
    }

    /** What the last order changed of the records. */
    List<RowEdit> edits() {
        return edits;
    }

    OrderState state() {
        return state;
    }

    OrderManagementSnapshot read() {
        return Composition.of(standing(), state);
    }

    private Standing standing() {
        return new Standing(environment, true, rows, OrderModel.of(rows), now, settling);
    }

    /** Submits an order and carries it out; throws if it is refused. */
    Transition order(OrderManagementOrder order) {
        Transitions.check(order, List.of(), state, standing());
        now = now.plus(MINUTE);
        Transition transition = Transitions.carryOut(order, state, standing());
        state = transition.state();
        edits = transition.edits();
        rows = edited(rows, edits);
        return transition;
    }

    private static OrderRows edited(OrderRows before, List<RowEdit> edits) {
        Map<UUID, OrderRow> rows = new TreeMap<>();
        before.all().forEach(row -> rows.put(row.id(), row));
        for (RowEdit edit : edits) {
            OrderRow row = edit.row();
            if (edit instanceof RowEdit.Delete) {
                rows.remove(row.id());
                continue;
            }
            if (edit instanceof RowEdit.Change change) {
                for (Map.Entry<OrderColumn, String> value : change.values().entrySet()) {
                    row = row.with(value.getKey(), value.getValue());
                }
            }
            rows.put(row.id(), row);
        }
        return new OrderRows(rows.values());
    }
}
