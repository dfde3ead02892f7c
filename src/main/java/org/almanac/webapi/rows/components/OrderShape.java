package org.almanac.webapi.rows.components;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.ValueType;

/** The columns of order management that Almanac knows (docs/order-management-commands.md), also where there are no rows yet. */
final class OrderShape {

    private static final Map<OrderTable, List<OrderColumn>> TEXTS = Map.of(
            OrderTable.POLICY,
            List.of(
                    OrderColumn.POLICY_TYPE,
                    OrderColumn.POLICY_CRITICALITY,
                    OrderColumn.ASSOCIATED_ENTITY,
                    OrderColumn.POLICY_VERSION_ID,
                    OrderColumn.POLICY_VERSION_STATE,
                    OrderColumn.POLICY_VERSION_NUMBER),
            OrderTable.RULE,
            List.of(OrderColumn.RULE_DEFINITION, OrderColumn.ASSOCIATED_ENTITY),
            OrderTable.LOGIC_DEFINITION,
            List.of(OrderColumn.LOGIC_TYPE, OrderColumn.CLIENT_DATA),
            OrderTable.PROVIDER_CONNECTION_REFERENCE,
            List.of(OrderColumn.CONNECTION_REFERENCE),
            OrderTable.PROVIDER_DEFINITION_CONNECTION_REFERENCE,
            List.of(OrderColumn.CONNECTION_REFERENCE),
            OrderTable.DESIGNER,
            List.of(OrderColumn.ORCHESTRATION_TYPE, OrderColumn.DESCRIPTION, OrderColumn.TILES));

    private static final Map<OrderTable, List<OrderColumn>> LOOKUPS = Map.of(
            OrderTable.RULE,
            List.of(OrderColumn.RULE_POLICY),
            OrderTable.PROVIDER,
            List.of(OrderColumn.DEFINITION),
            OrderTable.PROVIDER_CONNECTION_REFERENCE,
            List.of(OrderColumn.PROVIDER),
            OrderTable.PROVIDER_DEFINITION_CONNECTION_REFERENCE,
            List.of(OrderColumn.DEFINITION),
            OrderTable.PROVIDER_TRANSFORMATION,
            List.of(OrderColumn.PROVIDER, OrderColumn.DEFINITION_TRANSFORMATION),
            OrderTable.PROVIDER_DEFINITION_TRANSFORMATION,
            List.of(OrderColumn.DEFINITION),
            OrderTable.PROVIDER_PARAMETER,
            List.of(OrderColumn.PROVIDER, OrderColumn.DEFINITION_PARAMETER),
            OrderTable.PROVIDER_DEFINITION_PARAMETER,
            List.of(OrderColumn.DEFINITION),
            OrderTable.LOGIC_DEFINITION,
            List.of(OrderColumn.DEFINITION),
            OrderTable.PROVIDER_ACTION,
            List.of(OrderColumn.PROVIDER, OrderColumn.LOGIC));

    private static final Map<OrderColumn, OrderTable> TARGETS = Map.of(
            OrderColumn.RULE_POLICY, OrderTable.POLICY,
            OrderColumn.DEFINITION, OrderTable.PROVIDER_DEFINITION,
            OrderColumn.PROVIDER, OrderTable.PROVIDER,
            OrderColumn.DEFINITION_TRANSFORMATION, OrderTable.PROVIDER_DEFINITION_TRANSFORMATION,
            OrderColumn.DEFINITION_PARAMETER, OrderTable.PROVIDER_DEFINITION_PARAMETER,
            OrderColumn.LOGIC, OrderTable.LOGIC_DEFINITION);

    private OrderShape() {}

    static void add(OrderTable table, Map<String, ComponentColumn> columns, Map<String, Lookup> lookups) {
        text(OrderColumn.NAME, columns);
        text(OrderColumn.LOGICAL_NAME, columns);
        text(OrderColumn.SERVICE_TYPE, columns);
        TEXTS.getOrDefault(table, List.of()).forEach(column -> text(column, columns));
        LOOKUPS.getOrDefault(table, List.of()).forEach(column -> {
            String name = column.physicalName();
            lookups.put(
                    name,
                    Lookup.of(name, Objects.requireNonNull(TARGETS.get(column)).logicalName()));
        });
    }

    private static void text(OrderColumn column, Map<String, ComponentColumn> columns) {
        String name = column.physicalName();
        columns.put(name, ComponentColumn.of(name, name, ValueType.STRING));
    }
}
