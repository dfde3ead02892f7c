package org.almanac.ordermanagement.reading;

import java.util.List;
import java.util.Optional;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.ordermanagement.ProviderLogic;
import org.almanac.solution.Sha256;

/** Reads installed providers with what their definitions say. */
final class ProviderReading {

    private final RowIndex index;

    ProviderReading(RowIndex index) {
        this.index = index;
    }

    List<Provider> providers() {
        return index.of(OrderTable.PROVIDER).stream().map(this::provider).toList();
    }

    private Provider provider(OrderRow row) {
        Optional<OrderRow> definition =
                row.lookup(OrderColumn.DEFINITION).flatMap(id -> index.find(OrderTable.PROVIDER_DEFINITION, id));
        return new Provider(
                row.id(),
                row.name(),
                row.lookup(OrderColumn.DEFINITION).orElse(null),
                definition.map(one -> one.value(OrderColumn.LOGICAL_NAME)).orElse(""),
                connections(row),
                definition.map(one -> logic(row, one)).orElse(List.of()),
                Activation.INACTIVE,
                List.of(),
                content(row, definition));
    }

    private List<ProviderConnection> connections(OrderRow provider) {
        return index.referring(OrderTable.PROVIDER_CONNECTION_REFERENCE, OrderColumn.PROVIDER, provider.id()).stream()
                .map(row ->
                        new ProviderConnection(row.id(), row.name(), row.value(OrderColumn.CONNECTION_REFERENCE), null))
                .toList();
    }

    private List<ProviderLogic> logic(OrderRow provider, OrderRow definition) {
        List<OrderRow> actions = index.referring(OrderTable.PROVIDER_ACTION, OrderColumn.PROVIDER, provider.id());
        return index.referring(OrderTable.LOGIC_DEFINITION, OrderColumn.DEFINITION, definition.id()).stream()
                .filter(OrderRow::active)
                .map(row -> new ProviderLogic(
                        row.id(),
                        row.name(),
                        row.value(OrderColumn.LOGIC_TYPE),
                        actions.stream()
                                .filter(action -> action.lookup(OrderColumn.LOGIC)
                                        .filter(row.id()::equals)
                                        .isPresent())
                                .map(OrderRow::id)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** The states of a provider and of its connections are no part of it; a part that was switched off is as good as gone. */
    private Sha256 content(OrderRow provider, Optional<OrderRow> definition) {
        ContentHash hash = new ContentHash().add(provider);
        ProviderParts.ofInstance(index, provider).stream()
                .filter(ProviderReading::counts)
                .forEach(hash::add);
        definition.ifPresent(one -> {
            hash.add(one);
            ProviderParts.ofDefinition(index, one).stream()
                    .filter(ProviderReading::counts)
                    .forEach(hash::add);
        });
        return hash.hash();
    }

    private static boolean counts(OrderRow part) {
        return part.active() || part.table() == OrderTable.PROVIDER_CONNECTION_REFERENCE;
    }
}
