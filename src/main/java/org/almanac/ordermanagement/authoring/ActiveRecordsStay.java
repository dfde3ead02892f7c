package org.almanac.ordermanagement.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EditCondition;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RowIds;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.records.ColumnText;
import org.almanac.ordermanagement.records.OwnEdits;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;

/** What is published or activated cannot be edited: it is stopped, edited, and activated anew (dual-write-and-order-management 5.4). */
@Component
class ActiveRecordsStay implements EditCondition {

    private final OrderManagement orders;
    private final OwnEdits ownEdits;

    ActiveRecordsStay(OrderManagement orders, OwnEdits ownEdits) {
        this.orders = orders;
        this.ownEdits = ownEdits;
    }

    @Override
    public boolean concerns(String kind) {
        return OrderTable.find(kind).isPresent();
    }

    @Override
    public void check(EnvironmentName environment, ComponentRef component, Map<String, String> values) {
        if (ownEdits.underWay()) {
            return;
        }
        OrderManagementSnapshot now = orders.read(environment);
        OrderTable table = OrderTable.find(component.kind().name()).orElseThrow();
        UUID id = RowIds.of(component, values);
        Optional<OrderRow> before = now.rows().find(table, id);
        OrderRow after = edited(before.orElseGet(() -> new OrderRow(table, id, Map.of(), false, List.of())), values);
        Stream.concat(before.stream(), Stream.of(after))
                .flatMap(row -> Owners.of(row, now.model()))
                .filter(owner -> owner.activation() != Activation.INACTIVE)
                .findFirst()
                .ifPresent(owner -> {
                    throw refusal(after, owner);
                });
    }

    private static OrderRow edited(OrderRow row, Map<String, String> values) {
        Map<String, String> changed = new TreeMap<>(row.values());
        values.forEach((column, value) -> changed.put(column, ColumnText.of(value)));
        return new OrderRow(row.table(), row.id(), changed, row.managed(), row.solutions());
    }

    private static Refusal refusal(OrderRow row, Activatable owner) {
        String state = owner.activation().label(owner.item().kind()).toLowerCase(Locale.ROOT);
        String subject = owner.item().id().toString();
        return new Refusal(
                ErrorCode.EDIT_REFUSED,
                row.label() + " cannot be edited while the " + owner.item().label() + " (" + subject + ") is " + state
                        + ". Deactivate it first; activate it anew afterwards.",
                subject);
    }
}
