package org.almanac.rehearsal;

import java.util.List;
import org.almanac.environment.EnvironmentRemoved;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another environment of the same name must not find what a removed one had. */
public final class Forgetting {

    private final JdbcClient jdbc;
    private final List<String> tables;

    /** @param tables with their schema; each has a column environment */
    public Forgetting(JdbcClient jdbc, List<String> tables) {
        this.jdbc = jdbc;
        this.tables = List.copyOf(tables);
    }

    public void forget(EnvironmentRemoved removed) {
        for (String table : tables) {
            jdbc.sql("DELETE FROM " + table + " WHERE environment = ?")
                    .param(removed.environment().value())
                    .update();
        }
    }
}
