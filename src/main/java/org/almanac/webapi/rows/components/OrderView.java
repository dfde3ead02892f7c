package org.almanac.webapi.rows.components;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.RequestContext;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow;
import org.springframework.stereotype.Component;

/**
 * What order management adds to rows: whether policies, providers and orchestrations are active, connections of providers, archived
 * versions, and the flows that activation has made (dual-write-and-order-management 5.4, 5.6). The platform's own columns for it are
 * not public, so these are Almanac's, as the example of docs/order-management-commands.md has them: reason 192350001 with state 0 is
 * active, and setting it or 1 is the order.
 */
@Component
class OrderView {

    static final int ACTIVE = 192_350_001;
    static final int INACTIVE = 1;
    /** Column that shows the connection of a provider's reference, and gives it one. */
    static final String CONNECTION = "msdyn_connection";

    private static final String FLOWS = "workflow";

    private final OrderManagement orders;

    OrderView(OrderManagement orders) {
        this.orders = orders;
    }

    private static Optional<ItemKind> item(ComponentTable table) {
        return Arrays.stream(ItemKind.values())
                .filter(kind -> kind.table().logicalName().equals(table.logicalName()))
                .findFirst();
    }

    private static boolean references(ComponentTable table) {
        return table.logicalName().equals(OrderTable.PROVIDER_CONNECTION_REFERENCE.logicalName());
    }

    /** Whether it has something to say on a table. */
    boolean concerns(ComponentTable table) {
        return item(table).isPresent()
                || references(table)
                || table.logicalName().equals(OrderTable.RULE.logicalName())
                || table.logicalName().equals(FLOWS);
    }

    /** The type of a table with what order management adds. */
    EntityType type(ComponentTable table) {
        EntityType type = table.type();
        List<Property> properties = new ArrayList<>(type.properties());
        if (references(table)) {
            properties.add(Property.of(CONNECTION, ValueType.STRING));
        }
        item(table).ifPresent(kind -> {
            properties.removeIf(property -> property.name().equals(ComponentTable.STATUS));
            Map<Integer, String> reasons = new HashMap<>(Map.of(2, "Inactive"));
            reasons.put(INACTIVE, Activation.INACTIVE.label(kind));
            reasons.put(ACTIVE, Activation.ACTIVE.label(kind));
            properties.add(new Property(ComponentTable.STATUS, ValueType.STATUS, true, null, reasons));
        });
        return new EntityType(
                type.logicalName(),
                type.entitySet(),
                type.primaryId(),
                type.primaryName(),
                properties,
                type.lookups(),
                type.collections(),
                type.keys());
    }

    /** Rows of a table with what order management says of them, and with those that only it knows; by id as text. */
    List<WireRow> shown(EnvironmentName environment, ComponentTable table, List<WireRow> rows) {
        OrderManagementSnapshot snapshot = orders.read(environment);
        if (!snapshot.installed()) {
            return rows;
        }
        Map<UUID, WireRow> all = new HashMap<>();
        OrderAdditions.of(table, snapshot.model()).forEach(row -> all.put(row.id(), row));
        rows.forEach(row -> all.put(row.id(), row));
        item(table)
                .ifPresent(kind -> all.replaceAll((id, row) -> snapshot.model()
                        .find(kind, id)
                        .map(item -> with(row, ComponentTable.STATUS, item.active() ? ACTIVE : INACTIVE))
                        .orElse(row)));
        if (references(table)) {
            for (Provider provider : snapshot.model().providers()) {
                for (ProviderConnection reference : provider.connections()) {
                    String connection = reference.connection();
                    if (connection != null) {
                        all.computeIfPresent(reference.id(), (id, row) -> with(row, CONNECTION, connection));
                    }
                }
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparing(row -> row.id().toString()))
                .toList();
    }

    private static WireRow with(WireRow row, String column, Object value) {
        Map<String, Object> values = new HashMap<>(row.values());
        values.put(column, value);
        return new WireRow(row.id(), (row.version() ^ value.hashCode()) & Long.MAX_VALUE, values);
    }

    /** Submits the order that a change of a row is; returns what is left to be changed. */
    RowInput ordered(RequestContext context, ComponentTable table, ComponentRow row, RowInput input) {
        Map<String, Optional<Object>> rest = new HashMap<>(input.values());
        UUID id = row.row().id();
        List<OrderManagementOrder> wanted = new ArrayList<>();
        item(table).ifPresent(kind -> activation(context, kind, id, rest).ifPresent(wanted::add));
        if (references(table) && rest.containsKey(CONNECTION)) {
            rest.getOrDefault(CONNECTION, Optional.empty())
                    .ifPresent(connection -> wanted.add(new OrderManagementOrder.Connect(id, connection.toString())));
            rest.remove(CONNECTION);
        }
        String run = context.operationKey() + '/';
        orders.submit(
                context.environment(),
                wanted.stream()
                        .map(order -> new OrderManagementRequest(run + id, order))
                        .toList());
        return new RowInput(rest, input.lookups());
    }

    /** The order that a reason is; the columns that it takes are gone then. */
    private Optional<OrderManagementOrder> activation(
            RequestContext context, ItemKind kind, UUID id, Map<String, Optional<Object>> rest) {
        Optional<Object> reason =
                rest.getOrDefault(ComponentTable.STATUS, Optional.empty()).filter(OrderView::orders);
        Optional<Activatable> item = orders.read(context.environment()).model().find(kind, id);
        if (reason.isEmpty() || item.isEmpty()) {
            return Optional.empty();
        }
        rest.remove(ComponentTable.STATUS);
        rest.remove(ComponentTable.STATE);
        if (reason.get().equals(ACTIVE)) {
            return Optional.of(new OrderManagementOrder.Activate(kind, id));
        }
        return item.filter(one -> one.activation() != Activation.INACTIVE)
                .map(one -> new OrderManagementOrder.Deactivate(kind, id));
    }

    private static boolean orders(Object reason) {
        return reason.equals(ACTIVE) || reason.equals(INACTIVE);
    }
}
