package org.almanac.environment.store;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.DataTables;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Progress;
import org.almanac.environment.planning.PlatformComponents;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.RowState;
import org.almanac.environment.state.RowValues;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.RowChange;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of tables; every change goes the way of all changes, so that the state hash covers the data. */
@Component
class JdbcDataTables implements DataTables {

    private final EnvironmentRows environments;
    private final StateReader states;
    private final DataRows rows;
    private final Contents contents;
    private final ChangeApplication application;

    JdbcDataTables(
            EnvironmentRows environments,
            StateReader states,
            DataRows rows,
            Contents contents,
            ChangeApplication application) {
        this.environments = environments;
        this.states = states;
        this.rows = rows;
        this.contents = contents;
        this.application = application;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> rows(EnvironmentName environment, String table, @Nullable UUID after, int limit) {
        EnvironmentRow row = environments.get(environment);
        String name = known(row, table, Set.of());
        List<RowState> page = rows.page(row.id(), name, after, limit);
        Map<Sha256, ComponentBody> bodies =
                contents.of(page.stream().map(RowState::values).toList());
        return page.stream()
                .map(state -> new Row(
                        state.id(),
                        RowValues.of(Objects.requireNonNull(bodies.get(state.values())))
                                .values()))
                .toList();
    }

    private RowValues values(RowState row) {
        return RowValues.of(
                Objects.requireNonNull(contents.of(List.of(row.values())).get(row.values())));
    }

    @Override
    @Transactional
    public Row put(EnvironmentName environment, String table, UUID id, Map<String, Object> values) {
        values.forEach(RowRules::check);
        EnvironmentRow row = environments.lock(environment);
        RowValues given = new RowValues(values);
        String name = known(row, table, given.values().keySet());
        RowState before = rows.find(row.id(), name, id).orElse(null);
        RowValues content = before == null ? given : given.withStampsOf(values(before));
        ComponentBody body = content.content();
        RowState after = new RowState(id, body.hash());
        if (!after.equals(before)) {
            StateChange change = StateChange.draft()
                    .content(body)
                    .row(new RowChange(name, before, after))
                    .change();
            application.apply(row, change, "data/" + id, "A row of " + name, Progress.SILENT);
        }
        return new Row(id, content.values());
    }

    @Override
    @Transactional
    public boolean delete(EnvironmentName environment, String table, UUID id) {
        EnvironmentRow row = environments.lock(environment);
        String name = known(row, table, Set.of());
        Optional<RowState> before = rows.find(row.id(), name, id);
        before.ifPresent(gone -> {
            StateChange change =
                    StateChange.draft().row(new RowChange(name, gone, null)).change();
            application.apply(row, change, "data/" + id, "Deleting a row of " + name, Progress.SILENT);
        });
        return before.isPresent();
    }

    /** The table's name in lower case, if the environment has the table and all of the columns. */
    private String known(EnvironmentRow row, String table, Set<String> columns) {
        String name = table.strip().toLowerCase(Locale.ROOT);
        ComponentRef entity = ComponentRef.of("Entity", name);
        Set<ComponentRef> wanted = new HashSet<>(Set.of(entity));
        columns.forEach(column -> wanted.add(ComponentRef.of("Attribute", name + "." + column)));
        EnvironmentState state = states.read(row, StateQuery.of(wanted));
        for (ComponentRef component : wanted) {
            if (!state.stack(component).exists() && !PlatformComponents.has(component)) {
                boolean isTable = component.equals(entity);
                throw new BadInput(
                        isTable ? ErrorCode.UNKNOWN_TABLE : ErrorCode.INVALID_ROW,
                        "The environment " + row.environment().name() + " has no " + (isTable ? "table " : "column ")
                                + component.key() + ".",
                        component.key());
            }
        }
        return name;
    }
}
