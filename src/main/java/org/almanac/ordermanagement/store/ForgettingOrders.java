package org.almanac.ordermanagement.store;

import java.util.List;
import org.almanac.environment.EnvironmentRemoved;
import org.almanac.rehearsal.Forgetting;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Order management of removed environments. */
@Component
class ForgettingOrders {

    private final Forgetting tables;

    ForgettingOrders(JdbcClient jdbc) {
        this.tables = new Forgetting(
                jdbc, List.of("alm.order_request", "alm.order_rehearsal", "alm.order_fault", "alm.order_management"));
    }

    @EventListener
    void forget(EnvironmentRemoved removed) {
        tables.forget(removed);
    }
}
