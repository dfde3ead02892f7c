package org.almanac.environment.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.TableData;
import org.almanac.environment.state.RowState;
import org.almanac.environment.state.RowValues;
import org.almanac.environment.state.StateChange.RowChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The short values of rows, by which rows are found. They go with their row. */
@Component
class RowValueRows {

    private static final int LONGEST_COLUMN = 200;

    private final JdbcTemplate jdbc;
    private final Contents contents;

    RowValueRows(JdbcTemplate jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** The text by which a value is found; empty for truth values, long texts and whatever is no value of a row. */
    static Optional<String> text(@Nullable Object value) {
        String text = null;
        if (value instanceof String string) {
            text = string.toLowerCase(Locale.ROOT);
        } else if (value instanceof UUID id) {
            text = id.toString();
        } else if (value instanceof Number number) {
            text = new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return Optional.ofNullable(text).filter(some -> some.length() <= TableData.SHORT);
    }

    void write(int environmentId, List<RowChange> changes, Map<Sha256, ComponentBody> given) {
        Map<Sha256, ComponentBody> bodies = new HashMap<>(given);
        Set<Sha256> missing = new HashSet<>();
        for (RowChange change : changes) {
            RowState after = change.after();
            if (after != null && !bodies.containsKey(after.values())) {
                missing.add(after.values());
            }
        }
        bodies.putAll(contents.of(missing));
        List<Object[]> inserts = new ArrayList<>();
        for (RowChange change : changes) {
            RowState after = change.after();
            ComponentBody body = after == null ? null : bodies.get(after.values());
            if (after != null && body != null) {
                list(environmentId, change.table(), after.id(), RowValues.of(body), inserts);
            }
        }
        jdbc.batchUpdate(
                "INSERT INTO alm.row_value (environment_id, table_name, row_id, column_name, value_text)"
                        + " VALUES (?, ?, ?, ?, ?)",
                inserts);
    }

    private static void list(int environmentId, String table, UUID id, RowValues values, List<Object[]> inserts) {
        values.values().forEach((column, value) -> {
            if (column.length() <= LONGEST_COLUMN && TableData.findable(column)) {
                text(value).ifPresent(text -> inserts.add(new Object[] {environmentId, table, id, column, text}));
            }
        });
    }
}
