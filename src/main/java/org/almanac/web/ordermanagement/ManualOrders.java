package org.almanac.web.ordermanagement;

import java.util.List;
import org.almanac.deployment.EnvironmentLeases;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.target.OrderManagementTarget;
import org.almanac.web.Caller;
import org.almanac.web.orders.CallerRun;
import org.almanac.web.orders.NoDeployment;
import org.almanac.web.orders.Submitted;
import org.springframework.stereotype.Component;

/** What people do on the pages of order management; each is a request that is kept under the caller's name. */
@Component
class ManualOrders {

    private final PlaceOfOrders place;
    private final EnvironmentLeases leases;

    ManualOrders(PlaceOfOrders place, EnvironmentLeases leases) {
        this.place = place;
        this.leases = leases;
    }

    /** Submits an order, unless a deployment is changing the environment. */
    OrderRequestStatus submit(EnvironmentName environment, NewOrder wanted, Caller caller) {
        OrderManagementTarget target = place.target(environment);
        NoDeployment.require(leases, environment);
        OrderFields fields = wanted.order();
        if (fields == null) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "'order' is missing.", "order");
        }
        OrderManagementSnapshot now = PlaceOfOrders.installed(target.read());
        String key = CallerRun.key(caller, wanted.key());
        target.submit(List.of(new OrderManagementRequest(key, OrderReader.read(fields, now))));
        return Submitted.find(target.requests(CallerRun.of(caller)), OrderRequestStatus::key, key);
    }

    List<OrderRequestStatus> list(EnvironmentName environment, String run) {
        return place.target(environment).requests(run);
    }
}
