package org.almanac.dualwrite.store;

import java.util.List;
import org.almanac.environment.EnvironmentRemoved;
import org.almanac.rehearsal.Forgetting;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dual-write of removed environments. */
@Component
class ForgettingEnvironments {

    private final Forgetting tables;

    ForgettingEnvironments(JdbcClient jdbc) {
        this.tables = new Forgetting(
                jdbc,
                List.of(
                        "alm.dual_write_request",
                        "alm.dual_write_rehearsal",
                        "alm.dual_write_fault",
                        "alm.dual_write_backup",
                        "alm.dual_write_link"));
    }

    @EventListener
    void forget(EnvironmentRemoved removed) {
        tables.forget(removed);
    }
}
