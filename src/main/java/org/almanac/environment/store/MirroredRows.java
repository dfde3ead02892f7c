package org.almanac.environment.store;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.almanac.environment.state.RowState;
import org.almanac.environment.state.TableRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many rows the tables of real environments had when somebody counted; the rows themselves are nowhere in a mirror. */
@Component
class MirroredRows {

    private final JdbcTemplate jdbc;

    MirroredRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one environment. */
    TableRows of(int environmentId) {
        return new TableRows() {
            @Override
            public List<RowState> of(String table) {
                return List.of();
            }

            @Override
            public OptionalLong count(String table) {
                return jdbc
                        .queryForList(
                                "SELECT row_count FROM alm.mirrored_table WHERE environment_id = ? AND table_name = ?",
                                Long.class,
                                environmentId,
                                table)
                        .stream()
                        .mapToLong(Long::longValue)
                        .findFirst();
            }
        };
    }

    /** Forgets older counts: what nobody has counted now is not known. */
    void replace(int environmentId, Map<String, Long> counts) {
        jdbc.update("DELETE FROM alm.mirrored_table WHERE environment_id = ?", environmentId);
        jdbc.batchUpdate(
                "INSERT INTO alm.mirrored_table (environment_id, table_name, row_count) VALUES (?, ?, ?)",
                counts.entrySet().stream()
                        .map(count -> new Object[] {environmentId, count.getKey(), count.getValue()})
                        .toList());
    }
}
