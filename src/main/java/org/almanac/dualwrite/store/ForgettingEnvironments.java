package org.almanac.dualwrite.store;

import java.util.List;
import org.almanac.environment.EnvironmentRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Another environment of the same name must not find what a removed one had. */
@Component
class ForgettingEnvironments {

    private static final List<String> TABLES = List.of(
            "dual_write_request", "dual_write_rehearsal", "dual_write_fault", "dual_write_backup", "dual_write_link");

    private final JdbcClient jdbc;

    ForgettingEnvironments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(EnvironmentRemoved removed) {
        for (String table : TABLES) {
            jdbc.sql("DELETE FROM alm." + table + " WHERE environment = ?")
                    .param(removed.environment().value())
                    .update();
        }
    }
}
