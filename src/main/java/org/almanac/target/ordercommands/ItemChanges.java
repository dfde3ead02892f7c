package org.almanac.target.ordercommands;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.Provider;

/**
 * Tells when what a flow is made of was changed last.
 *
 * @param slack taken off the change of the item's own row, which activating changes after the flows are made
 */
record ItemChanges(RemoteRows rows, Duration slack) {

    Instant last(Activatable item) {
        Stream<Instant> own =
                rows
                        .find(item.item().kind().table(), item.item().id())
                        .map(row -> row.modified().minus(slack))
                        .stream();
        return Stream.concat(
                        own, parts(item).flatMap(id -> rows.find(id).stream()).map(RemoteRow::modified))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Stream<UUID> parts(Activatable item) {
        if (item instanceof Policy) {
            return ids(OrderColumn.RULE_POLICY, item.item().id());
        }
        if (item instanceof Provider provider) {
            Stream<UUID> instance = ids(OrderColumn.PROVIDER, provider.id());
            return Stream.concat(
                    instance,
                    Optional.ofNullable(provider.definition()).stream()
                            .flatMap(definition ->
                                    Stream.concat(Stream.of(definition), ids(OrderColumn.DEFINITION, definition))));
        }
        return Stream.empty();
    }

    /** Rows that refer to it; a connection is changed without a change of what flows do, and another provider is no part. */
    private Stream<UUID> ids(OrderColumn lookup, UUID id) {
        return rows.rows().all().stream()
                .filter(row ->
                        row.table() != OrderTable.PROVIDER_CONNECTION_REFERENCE && row.table() != OrderTable.PROVIDER)
                .filter(row -> row.lookup(lookup).filter(id::equals).isPresent())
                .map(OrderRow::id);
    }
}
