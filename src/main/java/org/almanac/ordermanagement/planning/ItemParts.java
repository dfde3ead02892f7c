package org.almanac.ordermanagement.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;

/** Which policy, provider or orchestration a record is a part of; archived versions of policies are part of none. */
final class ItemParts {

    private final OrderRows rows;
    private final Map<UUID, OrderItem> items = new HashMap<>();

    /** @param model what the rows come to */
    ItemParts(OrderRows rows, OrderModel model) {
        this.rows = rows;
        model.items().forEach(one -> items.put(one.item().id(), one.item()));
    }

    /** The items that a record belongs to: none if it is not there, several if it belongs to a definition of several providers. */
    List<OrderItem> of(UUID record) {
        return rows.find(record).stream()
                .flatMap(this::owners)
                .map(items::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The item of that id. */
    Optional<OrderItem> item(UUID id) {
        return Optional.ofNullable(items.get(id));
    }

    private Stream<UUID> owners(OrderRow row) {
        return switch (row.table()) {
            case POLICY, PROVIDER, DESIGNER -> Stream.of(row.id());
            case RULE -> row.lookup(OrderColumn.RULE_POLICY).stream();
            case PROVIDER_CONNECTION_REFERENCE, PROVIDER_TRANSFORMATION, PROVIDER_PARAMETER, PROVIDER_ACTION ->
                row.lookup(OrderColumn.PROVIDER).stream();
            case PROVIDER_DEFINITION -> instances(row.id());
            case PROVIDER_DEFINITION_CONNECTION_REFERENCE,
                    PROVIDER_DEFINITION_TRANSFORMATION,
                    PROVIDER_DEFINITION_PARAMETER,
                    LOGIC_DEFINITION ->
                row.lookup(OrderColumn.DEFINITION).stream().flatMap(this::instances);
        };
    }

    private Stream<UUID> instances(UUID definition) {
        return rows.referring(OrderTable.PROVIDER, OrderColumn.DEFINITION, definition).stream()
                .map(OrderRow::id);
    }
}
