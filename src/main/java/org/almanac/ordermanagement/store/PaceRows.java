package org.almanac.ordermanagement.store;

import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderPace;
import org.almanac.rehearsal.Columns;
import org.almanac.rehearsal.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long things take, as rehearsals were told. */
@Component
class PaceRows {

    private final JdbcClient jdbc;

    PaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OrderPace pace(EnvironmentName environment) {
        return jdbc.sql("SELECT pace FROM alm.order_rehearsal WHERE environment = ?")
                .param(environment.value())
                .query((row, n) -> Documents.read(OrderPace.class, Columns.text(row, "pace")))
                .optional()
                .orElse(OrderPace.AT_ONCE);
    }

    /** The caller holds the lock of the environment. */
    void write(EnvironmentName environment, OrderPace pace) {
        String document = Documents.write(OrderPace.class, pace);
        int changed = jdbc.sql("UPDATE alm.order_rehearsal SET pace = ? WHERE environment = ?")
                .params(document, environment.value())
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO alm.order_rehearsal (environment, pace) VALUES (?, ?)")
                    .params(environment.value(), document)
                    .update();
        }
    }

    void clear(EnvironmentName environment) {
        jdbc.sql("DELETE FROM alm.order_rehearsal WHERE environment = ?")
                .param(environment.value())
                .update();
    }
}
