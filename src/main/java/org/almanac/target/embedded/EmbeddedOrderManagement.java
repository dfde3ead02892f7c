package org.almanac.target.embedded;

import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.target.OrderManagementTarget;

/** Order management of an environment in Almanac's own tables, behind the port. */
record EmbeddedOrderManagement(EnvironmentName name, OrderManagement orders) implements OrderManagementTarget {

    @Override
    public OrderManagementSnapshot read() {
        return orders.read(name);
    }

    @Override
    public void submit(List<OrderManagementRequest> requests) {
        orders.submit(name, requests);
    }

    @Override
    public List<OrderRequestStatus> requests(String run) {
        return orders.requests(name, run);
    }
}
