package org.almanac.ordermanagement.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderRequestStatus;

/** The requests of a run: those of the present try of a phase by record, and the records that others are still busy with. */
final class SentOrders {

    private final String prefix;
    private final Map<String, OrderRequestStatus> own = new HashMap<>();
    private final Set<UUID> busy = new HashSet<>();

    SentOrders(String prefix, List<OrderRequestStatus> sent) {
        this.prefix = prefix + "/";
        for (OrderRequestStatus request : sent) {
            if (request.key().startsWith(this.prefix)) {
                own.put(request.key(), request);
            } else if (request.state() == OrderRequestStatus.State.WAITING) {
                busy.add(request.order().record());
            }
        }
    }

    /** Whether a request of another phase, or of another try, is under way for a record. */
    boolean busy(UUID record) {
        return busy.contains(record);
    }

    /** This try's request about a record. */
    Optional<OrderRequestStatus> find(UUID record) {
        return Optional.ofNullable(own.get(key(record)));
    }

    /** The same request whenever it is made. */
    OrderManagementRequest request(OrderManagementOrder order) {
        return new OrderManagementRequest(key(order.record()), order);
    }

    /** With the whole id: ids of records that are made one after the other begin with the same digits. */
    private String key(UUID record) {
        return prefix + record.toString().replace("-", "");
    }
}
