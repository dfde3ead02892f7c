package org.almanac.ordermanagement.reading;

import java.util.List;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;

/** Which tables hold parts of providers and of their definitions (dual-write-and-order-management 5.3). */
final class ProviderParts {

    /** Of an installed provider; they refer to it in {@link OrderColumn#PROVIDER}. */
    static final List<OrderTable> OF_INSTANCES = List.of(
            OrderTable.PROVIDER_CONNECTION_REFERENCE,
            OrderTable.PROVIDER_TRANSFORMATION,
            OrderTable.PROVIDER_PARAMETER,
            OrderTable.PROVIDER_ACTION);

    /** Of a definition; they refer to it in {@link OrderColumn#DEFINITION}. */
    static final List<OrderTable> OF_DEFINITIONS = List.of(
            OrderTable.PROVIDER_DEFINITION_CONNECTION_REFERENCE,
            OrderTable.PROVIDER_DEFINITION_TRANSFORMATION,
            OrderTable.PROVIDER_DEFINITION_PARAMETER,
            OrderTable.LOGIC_DEFINITION);

    private ProviderParts() {}

    /** All parts of a provider itself, by table and id. */
    static List<OrderRow> ofInstance(RowIndex index, OrderRow provider) {
        return OF_INSTANCES.stream()
                .flatMap(table -> index.referring(table, OrderColumn.PROVIDER, provider.id()).stream())
                .toList();
    }

    /** All parts of a definition, by table and id. */
    static List<OrderRow> ofDefinition(RowIndex index, OrderRow definition) {
        return OF_DEFINITIONS.stream()
                .flatMap(table -> index.referring(table, OrderColumn.DEFINITION, definition.id()).stream())
                .toList();
    }
}
