package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.Plan.Matter;
import org.almanac.environment.Plan.Unknown;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.RowState;
import org.almanac.environment.state.RowValues;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.RowChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/**
 * The data that goes with deleted tables and columns (dataverse-semantics 2.3, 6), and the pairs of deleted many-to-many
 * relationships, which are rows of a table of the relationship's name.
 */
public final class RowRemovals {

    private static final String TABLE = "Entity";
    private static final Set<String> WITH_ROWS = Set.of(TABLE, "EntityRelationship");

    private final EnvironmentState state;
    private final Bodies bodies;
    private final Map<ComponentRef, Long> rowsAtRisk = new HashMap<>();
    private final List<Unknown> unknown = new ArrayList<>();

    public RowRemovals(EnvironmentState state, Bodies bodies) {
        this.state = state;
        this.bodies = bodies;
    }

    /** Rows that are lost with a deleted table or relationship, or lose a value with a deleted column. */
    Map<ComponentRef, Long> rowsAtRisk() {
        return rowsAtRisk;
    }

    /** Of which deleted tables and columns nobody can tell the rows, ordered by component. */
    List<Unknown> unknown() {
        return unknown.stream()
                .sorted(Comparator.comparing(open -> Objects.requireNonNull(open.component())))
                .toList();
    }

    private boolean mirrored() {
        return state.environment().kind() == EnvironmentKind.DATAVERSE;
    }

    private void open(ComponentRef component, String why) {
        unknown.add(new Unknown(Matter.ROWS, component, List.of(), why));
    }

    /** A table without rows now may have some at the import, but that is true of an embedded one too. */
    private void count(ComponentRef table) {
        OptionalLong count = state.rows().count(table.key());
        rowsAtRisk.put(table, count.orElse(0));
        if (mirrored() && count.isEmpty()) {
            open(table, "Nobody has counted the rows that are deleted along.");
        } else if (mirrored() && count.getAsLong() > 0) {
            open(table, "Rows were counted when the plan was made; people go on working.");
        }
    }

    /** Adds what happens to the rows of deleted tables and columns to a change. */
    public void addTo(StateChange.Draft change, Set<ComponentRef> deleted) {
        Set<String> tables = new HashSet<>();
        for (ComponentRef component : deleted) {
            // the table of a many-to-many relationship may be there as a component as well
            if (WITH_ROWS.contains(component.kind().name()) && tables.add(component.key())) {
                List<RowState> rows = state.rows().of(component.key());
                rows.forEach(row -> change.row(new RowChange(component.key(), row, null)));
                if (!rows.isEmpty() || component.kind().name().equals(TABLE)) {
                    count(component);
                }
            }
        }
        Map<String, List<ComponentRef>> columns = new HashMap<>();
        for (ComponentRef component : deleted) {
            int dot = component.key().indexOf('.');
            if (component.kind().name().equals("Attribute") && dot > 0) {
                String table = component.key().substring(0, dot);
                if (!tables.contains(table)) {
                    columns.computeIfAbsent(table, t -> new ArrayList<>()).add(component);
                }
            }
        }
        columns.forEach((table, gone) -> {
            loseColumns(change, table, gone);
            if (mirrored() && state.rows().count(table).orElse(1) > 0) {
                gone.forEach(column -> open(column, "Nobody has counted the rows that have a value there."));
            }
        });
    }

    private void loseColumns(StateChange.Draft change, String table, List<ComponentRef> columns) {
        List<RowState> rows = state.rows().of(table);
        Map<Sha256, ComponentBody> contents =
                bodies.of(rows.stream().map(RowState::values).toList());
        for (RowState row : rows) {
            ComponentBody content = contents.get(row.values());
            if (content == null) {
                throw new IllegalStateException("row values " + row.values() + " are not in the store");
            }
            RowValues before = RowValues.of(content);
            RowValues after = before;
            for (ComponentRef column : columns) {
                String name = column.key().substring(column.key().indexOf('.') + 1);
                if (after.has(name)) {
                    rowsAtRisk.merge(column, 1L, Long::sum);
                    after = after.without(name);
                }
            }
            if (after != before) {
                ComponentBody content2 = after.content();
                change.content(content2).row(new RowChange(table, row, new RowState(row.id(), content2.hash())));
            }
        }
    }
}
