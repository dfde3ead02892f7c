package org.almanac.ordermanagement.authoring;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRow;

/**
 * What a record is a part of. A definition and its parts belong to all its instances, because activating these makes flows of them
 * (dual-write-and-order-management 5.3, 5.4); an archived version belongs to nothing that can be activated.
 */
final class Owners {

    private Owners() {}

    static Stream<Activatable> of(OrderRow row, OrderModel model) {
        return switch (row.table()) {
            case POLICY -> item(model, ItemKind.POLICY, Optional.of(row.id()));
            case RULE -> item(model, ItemKind.POLICY, row.lookup(OrderColumn.RULE_POLICY));
            case DESIGNER -> item(model, ItemKind.ORCHESTRATION, Optional.of(row.id()));
            case PROVIDER -> item(model, ItemKind.PROVIDER, Optional.of(row.id()));
            case PROVIDER_DEFINITION -> instances(model, Optional.of(row.id()));
            case PROVIDER_DEFINITION_CONNECTION_REFERENCE,
                    PROVIDER_DEFINITION_TRANSFORMATION,
                    PROVIDER_DEFINITION_PARAMETER,
                    LOGIC_DEFINITION -> instances(model, row.lookup(OrderColumn.DEFINITION));
            case PROVIDER_CONNECTION_REFERENCE, PROVIDER_TRANSFORMATION, PROVIDER_PARAMETER, PROVIDER_ACTION ->
                item(model, ItemKind.PROVIDER, row.lookup(OrderColumn.PROVIDER));
        };
    }

    private static Stream<Activatable> item(OrderModel model, ItemKind kind, Optional<UUID> id) {
        return id.flatMap(found -> model.find(kind, found)).stream();
    }

    private static Stream<Activatable> instances(OrderModel model, Optional<UUID> definition) {
        return model.providers().stream()
                .filter(provider -> definition
                        .filter(found -> found.equals(provider.definition()))
                        .isPresent())
                .map(Activatable.class::cast);
    }
}
