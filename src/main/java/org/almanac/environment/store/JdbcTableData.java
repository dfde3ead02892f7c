package org.almanac.environment.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Progress;
import org.almanac.environment.TableData;
import org.almanac.environment.state.RowState;
import org.almanac.environment.state.RowValues;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.RowChange;
import org.almanac.solution.ComponentBody;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every change goes the way of all changes, so that the state hash covers the data. */
@Component
class JdbcTableData implements TableData {

    private final EnvironmentRows environments;
    private final DataRows rows;
    private final RowPages pages;
    private final ChangeApplication application;
    private final JdbcClient jdbc;

    JdbcTableData(
            EnvironmentRows environments,
            DataRows rows,
            RowPages pages,
            ChangeApplication application,
            JdbcClient jdbc) {
        this.environments = environments;
        this.rows = rows;
        this.pages = pages;
        this.application = application;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Row> find(EnvironmentName environment, String table, UUID id) {
        return find(environment, table, List.of(id)).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> find(EnvironmentName environment, String table, Collection<UUID> ids) {
        return pages.of(environments.get(environment).id(), table, ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> page(
            EnvironmentName environment, String table, Map<String, Object> equal, @Nullable UUID after, int limit) {
        Map<String, String> texts = new HashMap<>();
        equal.forEach((column, value) -> texts.put(
                column,
                RowValueRows.text(value)
                        .orElseThrow(() -> new IllegalArgumentException("no row is found by the value of " + column))));
        return pages.page(environments.get(environment).id(), table, texts, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(EnvironmentName environment, String table) {
        return jdbc.sql("SELECT COUNT(*) FROM alm.table_row WHERE environment_id = ? AND table_name = ?")
                .params(environments.get(environment).id(), table)
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reference> references(EnvironmentName environment, UUID id) {
        return jdbc.sql("SELECT table_name, row_id, column_name FROM alm.row_value WHERE value_text = ?"
                        + " AND environment_id = ? ORDER BY table_name, row_id, column_name")
                .params(id.toString(), environments.get(environment).id())
                .query((row, n) -> new Reference(row.getString(1), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    @Override
    @Transactional
    public void lock(EnvironmentName environment) {
        environments.lock(environment);
    }

    @Override
    @Transactional
    public void write(EnvironmentName environment, List<Change> changes, String operationKey, String label) {
        EnvironmentRow row = environments.lock(environment);
        Map<String, Set<UUID>> touched = new HashMap<>();
        changes.forEach(change -> touched.computeIfAbsent(change.table(), table -> new HashSet<>())
                .add(change.id()));
        Map<String, Map<UUID, RowState>> before = new HashMap<>();
        touched.forEach((table, ids) -> before.put(table, rows.states(row.id(), table, ids)));
        StateChange.Draft draft = StateChange.draft();
        changes.forEach(change ->
                add(change, before.getOrDefault(change.table(), Map.of()).get(change.id()), draft));
        StateChange change = draft.change();
        if (!change.nothing()) {
            application.apply(row, change, operationKey, label, Progress.SILENT);
        }
    }

    private static void add(Change change, @Nullable RowState before, StateChange.Draft draft) {
        Map<String, Object> values = change.values();
        if (values == null) {
            if (before != null) {
                draft.row(new RowChange(change.table(), before, null));
            }
            return;
        }
        values.forEach(RowRules::check);
        ComponentBody body = new RowValues(values).content();
        RowState after = new RowState(change.id(), body.hash());
        if (!after.equals(before)) {
            draft.content(body).row(new RowChange(change.table(), before, after));
        }
    }
}
