package org.almanac.ordermanagement.reading;

import java.util.List;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;

/**
 * What providers, their definitions and the parts of both need (dual-write-and-order-management 5.5). The documentation's list has
 * neither the definition's connection references nor its logic definitions, but activation makes the flows of these.
 */
final class ProviderNeeds {

    private ProviderNeeds() {}

    static Needs of(OrderRow row, RowIndex index) {
        Needs needs = new Needs(row, index);
        return switch (row.table()) {
            case PROVIDER ->
                needs.all(ProviderParts.ofInstance(index, row))
                        .lookup(
                                OrderColumn.DEFINITION,
                                OrderTable.PROVIDER_DEFINITION,
                                "The definition that the provider is an instance of is not there.");
            case PROVIDER_DEFINITION -> definition(needs, row, index);
            default -> part(needs, row.table());
        };
    }

    private static Needs definition(Needs needs, OrderRow definition, RowIndex index) {
        List<OrderRow> parts = ProviderParts.ofDefinition(index, definition);
        needs.all(parts);
        return parts.stream().anyMatch(part -> part.table() == OrderTable.LOGIC_DEFINITION && part.active())
                ? needs
                : needs.lacks(
                        OrderTable.LOGIC_DEFINITION,
                        definition.id(),
                        "The provider definition has no logic definition that counts, so activating a provider of it would make no flow.");
    }

    private static Needs part(Needs needs, OrderTable table) {
        String part = table.displayName();
        if (ProviderParts.OF_DEFINITIONS.contains(table)) {
            return needs.lookup(
                    OrderColumn.DEFINITION,
                    OrderTable.PROVIDER_DEFINITION,
                    "The provider definition that the " + part + " belongs to is not there.");
        }
        return needs.lookup(
                        OrderColumn.PROVIDER,
                        OrderTable.PROVIDER,
                        "The provider that the " + part + " belongs to is not there.")
                .lookup(
                        OrderColumn.DEFINITION_TRANSFORMATION,
                        OrderTable.PROVIDER_DEFINITION_TRANSFORMATION,
                        "The definition's transformation that the " + part + " was made of is not there.")
                .lookup(
                        OrderColumn.DEFINITION_PARAMETER,
                        OrderTable.PROVIDER_DEFINITION_PARAMETER,
                        "The definition's parameter that the " + part + " is a value of is not there.")
                .lookup(
                        OrderColumn.LOGIC,
                        OrderTable.LOGIC_DEFINITION,
                        "The logic definition that the " + part + " runs is not there.");
    }
}
