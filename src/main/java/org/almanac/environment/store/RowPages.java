package org.almanac.environment.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.almanac.environment.TableData.Row;
import org.almanac.environment.state.RowValues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads rows together with their values: one query for a page. */
@Component
class RowPages {

    private static final String COLUMNS = "SELECT t.row_id, t.row_version, t.row_values FROM ";
    private static final String ROWS = "alm.table_row t";
    private static final String OF_TABLE = " WHERE t.environment_id = ? AND t.table_name = ?";
    private static final String VALUES = "SELECT r.row_id, r.row_version, c.bytes FROM (%s) r"
            + " JOIN alm.content c ON c.hash = r.row_values ORDER BY r.row_id, c.part";
    private static final String VALUE = " AND v.value_text = ? AND v.environment_id = ? AND v.table_name = ?"
            + " AND v.column_name = ? AND v.row_id = t.row_id";
    private static final int FETCH = 1000;

    private final JdbcTemplate jdbc;

    RowPages(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCH);
    }

    List<Row> page(int environmentId, String table, Map<String, String> equal, @Nullable UUID after, int limit) {
        StringBuilder from = new StringBuilder();
        StringBuilder where = new StringBuilder(OF_TABLE);
        List<Object> parameters = new ArrayList<>(List.of(environmentId, table));
        int number = 0;
        for (Map.Entry<String, String> value : equal.entrySet()) {
            String name = "v" + number++;
            from.append("alm.row_value ").append(name).append(", ");
            where.append(VALUE.replace("v.", name + '.'));
            parameters.addAll(List.of(value.getValue(), environmentId, table, value.getKey()));
        }
        StringBuilder sql = new StringBuilder(COLUMNS).append(from).append(ROWS).append(where);
        if (after != null) {
            sql.append(" AND t.row_id > ?");
            parameters.add(after);
        }
        sql.append(" ORDER BY t.row_id FETCH FIRST ? ROWS ONLY");
        parameters.add(limit);
        return read(sql.toString(), parameters);
    }

    List<Row> of(int environmentId, String table, Collection<UUID> ids) {
        List<Row> all = new ArrayList<>();
        for (List<UUID> some : Chunks.of(ids)) {
            List<Object> parameters = new ArrayList<>(List.of(environmentId, table));
            parameters.addAll(some);
            String places = "?" + ", ?".repeat(some.size() - 1);
            all.addAll(read(COLUMNS + ROWS + OF_TABLE + " AND t.row_id IN (" + places + ")", parameters));
        }
        return all;
    }

    private List<Row> read(String rows, List<Object> parameters) {
        Parts parts = new Parts();
        jdbc.query(
                String.format(VALUES, rows),
                row -> {
                    parts.add(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3));
                },
                parameters.toArray());
        return parts.rows();
    }

    /** Puts the values of rows together; few have more than one part. */
    private static final class Parts {

        private final List<Row> rows = new ArrayList<>();
        private @Nullable UUID id;
        private long version;
        private byte[] bytes = {};

        void add(UUID of, long number, byte[] part) {
            if (of.equals(id)) {
                ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length + part.length);
                joined.writeBytes(bytes);
                joined.writeBytes(part);
                bytes = joined.toByteArray();
                return;
            }
            end();
            id = of;
            version = number;
            bytes = part;
        }

        private void end() {
            if (id != null) {
                rows.add(new Row(id, version, RowValues.read(bytes)));
            }
        }

        List<Row> rows() {
            end();
            id = null;
            return rows;
        }
    }
}
