package org.almanac.web.ordermanagement;

import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.OrderManagementTargets;
import org.almanac.web.form.Fields;
import org.springframework.stereotype.Component;

/** Order management of the environment that a path names. */
@Component
class PlaceOfOrders {

    private final OrderManagementTargets targets;

    PlaceOfOrders(OrderManagementTargets targets) {
        this.targets = targets;
    }

    OrderManagementTarget target(EnvironmentName environment) {
        return targets.of(environment);
    }

    /** What there is, also where that is nothing. */
    OrderManagementSnapshot read(String environment) {
        return target(Fields.environment(environment)).read();
    }

    /** What there is, or a problem ORDER_MANAGEMENT_MISSING: without the tables there is nothing to list or change. */
    OrderManagementSnapshot installed(String environment) {
        return installed(read(environment));
    }

    static OrderManagementSnapshot installed(OrderManagementSnapshot snapshot) {
        if (!snapshot.installed()) {
            throw new Refusal(
                    ErrorCode.ORDER_MANAGEMENT_MISSING,
                    "Intelligent Order Management is not installed, so the environment has no table msdyn_iompolicy.");
        }
        return snapshot;
    }
}
