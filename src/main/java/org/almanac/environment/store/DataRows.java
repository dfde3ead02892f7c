package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.state.RowState;
import org.almanac.environment.state.StateChange.RowChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The data of an environment's tables. */
@Component
class DataRows {

    private static final String STATES =
            "SELECT row_id, row_values FROM alm.table_row WHERE environment_id = ?" + " AND table_name = ?";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final RowValueRows values;

    DataRows(JdbcTemplate jdbc, RowValueRows values) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.values = values;
    }

    /** @param table logical name in lower case */
    List<RowState> of(int environmentId, String table) {
        return jdbc.query(STATES + " ORDER BY row_id", (row, n) -> state(row), environmentId, table);
    }

    /** By id, those behind one. */
    List<RowState> page(int environmentId, String table, @Nullable UUID after, int limit) {
        return jdbc.query(
                STATES + (after == null ? "" : " AND row_id > ?") + " ORDER BY row_id FETCH FIRST ? ROWS ONLY",
                (row, n) -> state(row),
                after == null
                        ? new Object[] {environmentId, table, limit}
                        : new Object[] {environmentId, table, after, limit});
    }

    Optional<RowState> find(int environmentId, String table, UUID id) {
        return jdbc.query(STATES + " AND row_id = ?", (row, n) -> state(row), environmentId, table, id).stream()
                .findFirst();
    }

    /** Those of some rows that are there, by id. */
    Map<UUID, RowState> states(int environmentId, String table, Collection<UUID> ids) {
        Map<UUID, RowState> found = new HashMap<>();
        for (List<UUID> some : Chunks.of(ids)) {
            named.query(
                    "SELECT row_id, row_values FROM alm.table_row WHERE environment_id = :environment"
                            + " AND table_name = :table AND row_id IN (:ids)",
                    Map.of("environment", environmentId, "table", table, "ids", some),
                    row -> {
                        RowState state = state(row);
                        found.put(state.id(), state);
                    });
        }
        return found;
    }

    private static RowState state(ResultSet row) throws SQLException {
        return new RowState(row.getObject(1, UUID.class), Sha256.ofDigest(row.getBytes(2)));
    }

    /** @param contents the values of rows that are new; those of others are in the store */
    void write(int environmentId, List<RowChange> changes, Map<Sha256, ComponentBody> contents) {
        List<Object[]> deletes = new ArrayList<>();
        List<Object[]> inserts = new ArrayList<>();
        for (RowChange change : changes) {
            RowState before = change.before();
            RowState after = change.after();
            if (before != null) {
                deletes.add(new Object[] {environmentId, change.table(), before.id()});
            }
            if (after != null) {
                inserts.add(new Object[] {
                    environmentId, change.table(), after.id(), after.values().bytes()
                });
            }
        }
        jdbc.batchUpdate(
                "DELETE FROM alm.table_row WHERE environment_id = ? AND table_name = ? AND row_id = ?", deletes);
        jdbc.batchUpdate(
                "INSERT INTO alm.table_row (environment_id, table_name, row_id, row_values) VALUES (?, ?, ?, ?)",
                inserts);
        values.write(environmentId, changes, contents);
    }
}
