package org.almanac.web.ordermanagement;

import java.util.List;
import java.util.UUID;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.EnvironmentLeases;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.OrderManagementTarget;
import org.almanac.web.Caller;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do on the pages of order management; each is a request that is kept under the caller's name. */
@Component
class ManualOrders {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_KEY = 50;

    private final PlaceOfOrders place;
    private final EnvironmentLeases leases;

    ManualOrders(PlaceOfOrders place, EnvironmentLeases leases) {
        this.place = place;
        this.leases = leases;
    }

    /** Under it the requests of a caller are kept. */
    static String run(Caller caller) {
        String name = caller.name();
        return "rest/" + (name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
    }

    /** Submits an order, unless a deployment is changing the environment. */
    OrderRequestStatus submit(EnvironmentName environment, NewOrder wanted, Caller caller) {
        OrderManagementTarget target = place.target(environment);
        leases.holder(environment).ifPresent(holder -> {
            throw inUse(environment, holder);
        });
        OrderFields fields = wanted.order();
        if (fields == null) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "'order' is missing.", "order");
        }
        OrderManagementSnapshot now = PlaceOfOrders.installed(target.read());
        String key = run(caller) + "/" + key(wanted.key());
        target.submit(List.of(new OrderManagementRequest(key, OrderReader.read(fields, now))));
        return target.requests(run(caller)).stream()
                .filter(status -> status.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a request that was submitted is not listed: " + key));
    }

    List<OrderRequestStatus> list(EnvironmentName environment, String run) {
        return place.target(environment).requests(run);
    }

    private static String key(@Nullable String wanted) {
        if (wanted == null) {
            return UUID.randomUUID().toString();
        }
        Fields.atMost(LONGEST_KEY, wanted, "key");
        return Fields.required(wanted, "key");
    }

    private static Refusal inUse(EnvironmentName environment, DeploymentId holder) {
        return new Refusal(
                ErrorCode.ENVIRONMENT_IN_USE,
                "The deployment " + holder + " is changing '" + environment + "' now.",
                holder.value());
    }
}
