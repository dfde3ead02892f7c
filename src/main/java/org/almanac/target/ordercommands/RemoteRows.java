package org.almanac.target.ordercommands;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;

/** All rows of the environment. */
final class RemoteRows {

    private final Map<UUID, RemoteRow> byId = new LinkedHashMap<>();
    private final OrderRows rows;

    RemoteRows(Collection<RemoteRow> all) {
        all.forEach(one -> byId.put(one.row().id(), one));
        rows = new OrderRows(all.stream().map(RemoteRow::row).toList());
    }

    OrderRows rows() {
        return rows;
    }

    Optional<RemoteRow> find(OrderTable table, UUID id) {
        return Optional.ofNullable(byId.get(id)).filter(one -> one.row().table() == table);
    }

    Optional<RemoteRow> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }
}
