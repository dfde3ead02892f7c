package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.state.RowState;
import org.almanac.environment.state.StateChange.RowChange;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The data of an environment's tables. */
@Component
class DataRows {

    private final JdbcTemplate jdbc;

    DataRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param table logical name in lower case */
    List<RowState> of(int environmentId, String table) {
        return jdbc.query(
                "SELECT row_id, row_values FROM alm.table_row WHERE environment_id = ? AND table_name = ?"
                        + " ORDER BY row_id",
                (row, n) -> new RowState(row.getObject(1, UUID.class), Sha256.ofDigest(row.getBytes(2))),
                environmentId,
                table);
    }

    /** By id, those behind one. */
    List<RowState> page(int environmentId, String table, @Nullable UUID after, int limit) {
        return jdbc.query(
                "SELECT row_id, row_values FROM alm.table_row WHERE environment_id = ? AND table_name = ?"
                        + (after == null ? "" : " AND row_id > ?") + " ORDER BY row_id FETCH FIRST ? ROWS ONLY",
                (row, n) -> new RowState(row.getObject(1, UUID.class), Sha256.ofDigest(row.getBytes(2))),
                after == null
                        ? new Object[] {environmentId, table, limit}
                        : new Object[] {environmentId, table, after, limit});
    }

    Optional<RowState> find(int environmentId, String table, UUID id) {
        return jdbc
                .query(
                        "SELECT row_values FROM alm.table_row WHERE environment_id = ? AND table_name = ?"
                                + " AND row_id = ?",
                        (row, n) -> new RowState(id, Sha256.ofDigest(row.getBytes(1))),
                        environmentId,
                        table,
                        id)
                .stream()
                .findFirst();
    }

    void write(int environmentId, List<RowChange> changes) {
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
    }
}
