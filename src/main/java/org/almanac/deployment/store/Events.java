package org.almanac.deployment.store;

import java.time.Clock;
import java.util.List;
import org.almanac.deployment.DeploymentEvent;
import org.almanac.deployment.DeploymentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of events. */
@Component
class Events {

    private static final int LONGEST_LINE = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Events(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void append(DeploymentId deployment, String type, String text) {
        String line = text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE - 1) + "…";
        jdbc.sql("INSERT INTO alm.deployment_event (deployment, kind, line, happened) VALUES (?, ?, ?, ?)")
                .params(deployment.value(), type, line, Rows.column(Rows.now(clock)))
                .update();
    }

    List<DeploymentEvent> after(DeploymentId deployment, long sequence) {
        return jdbc.sql("SELECT * FROM alm.deployment_event WHERE deployment = ? AND seq > ? ORDER BY seq")
                .params(deployment.value(), sequence)
                .query((row, n) -> new DeploymentEvent(
                        row.getLong("seq"),
                        deployment,
                        Rows.text(row, "kind"),
                        Rows.text(row, "line"),
                        Rows.instant(row, "happened")))
                .list();
    }
}
