package org.almanac.environment.store;

import java.util.List;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.state.StateSum;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds rows of {@code alm.environment}. */
@Component
class EnvironmentRows {

    private final JdbcClient jdbc;

    EnvironmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EnvironmentRow> find(EnvironmentName name) {
        return query(name, "");
    }

    EnvironmentRow get(EnvironmentName name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /** The hash that stays the same while only data changes. */
    Sha256 shape(EnvironmentName name) {
        return jdbc.sql("SELECT shape, state_sum FROM alm.environment WHERE name = ?")
                .param(name.value())
                .query((row, n) -> row.getBytes(1) == null
                        ? StateSum.ofBytes(row.getBytes(2)).hash()
                        : Sha256.ofDigest(row.getBytes(1)))
                .optional()
                .orElseThrow(() -> unknown(name));
    }

    /** The row, locked until the end of the transaction, so that nobody changes the environment meanwhile. */
    EnvironmentRow lock(EnvironmentName name) {
        return query(name, " FOR UPDATE").orElseThrow(() -> unknown(name));
    }

    List<EnvironmentRow> all() {
        return jdbc.sql("SELECT " + EnvironmentRow.COLUMNS + " FROM alm.environment ORDER BY name")
                .query((row, n) -> EnvironmentRow.read(row))
                .list();
    }

    private Optional<EnvironmentRow> query(EnvironmentName name, String suffix) {
        return jdbc.sql("SELECT " + EnvironmentRow.COLUMNS + " FROM alm.environment WHERE name = ?" + suffix)
                .param(name.value())
                .query((row, n) -> EnvironmentRow.read(row))
                .optional();
    }

    static BadInput unknown(EnvironmentName name) {
        return new BadInput(
                ErrorCode.UNKNOWN_ENVIRONMENT, "There is no environment named '" + name + "'.", name.value());
    }
}
