package org.almanac.ordermanagement;

import java.util.List;
import org.almanac.environment.EnvironmentName;

/** How an embedded environment's order management behaves: how long things take, and what goes wrong. */
public interface OrderRehearsal {

    /** Says how long things take; requests that are under way keep their time. */
    void pace(EnvironmentName environment, OrderPace pace);

    OrderPace pace(EnvironmentName environment);

    /** Adds a fault behind those that are there; the first that hits an order is used up once. */
    void inject(EnvironmentName environment, OrderFault fault);

    /** What is left, oldest first. */
    List<OrderFault> faults(EnvironmentName environment);

    /** Takes faults and pace back. */
    void clear(EnvironmentName environment);
}
