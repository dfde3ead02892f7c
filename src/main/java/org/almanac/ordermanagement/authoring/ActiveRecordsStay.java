package org.almanac.ordermanagement.authoring;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EditCondition;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;

/** What is published or activated cannot be edited: it is stopped, edited, and activated anew (dual-write-and-order-management 5.4). */
@Component
class ActiveRecordsStay implements EditCondition {

    private final OrderManagement orders;

    ActiveRecordsStay(OrderManagement orders) {
        this.orders = orders;
    }

    @Override
    public boolean concerns(String kind) {
        return OrderTable.find(kind).isPresent();
    }

    @Override
    public void check(EnvironmentName environment, ComponentRef component, Map<String, String> values) {
        OrderManagementSnapshot now = orders.read(environment);
        OrderTable table = OrderTable.find(component.kind().name()).orElseThrow();
        UUID id = UUID.fromString(component.key());
        Optional<OrderRow> before = now.rows().find(table, id);
        OrderRow after = edited(before.orElseGet(() -> new OrderRow(table, id, Map.of(), false, java.util.List.of())), values);
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
        values.forEach((column, value) -> changed.put(column, LookupText.id(value)));
        return new OrderRow(row.table(), row.id(), changed, row.managed(), row.solutions());
    }

    private static Refusal refusal(OrderRow row, Activatable owner) {
        String state = owner.activation().label(owner.item().kind()).toLowerCase(java.util.Locale.ROOT);
        String subject = Objects.toString(owner.item().id());
        return new Refusal(
                ErrorCode.EDIT_REFUSED,
                row.label() + " cannot be edited while the " + owner.item().label() + " (" + subject + ") is " + state
                        + ". Deactivate it first; activate it anew afterwards.",
                subject);
    }
}
