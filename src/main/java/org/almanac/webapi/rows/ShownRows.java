package org.almanac.webapi.rows;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RowIds;
import org.almanac.environment.TableData.Row;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;

/** Stored rows of one table as they go over the wire. */
final class ShownRows {

    private static final String OWNER = "ownerid";
    private static final String OWNING_USER = "owninguser";
    private static final String OWNING_UNIT = "owningbusinessunit";

    private final DataTable table;
    private final RowNames names;
    private final UUID unit;

    ShownRows(EnvironmentName environment, DataTable table, RowNames names) {
        this.table = table;
        this.names = names;
        this.unit = UserIds.businessUnit(environment);
    }

    List<WireRow> of(List<Row> rows) {
        for (Row row : rows) {
            for (String column : table.targets().keySet()) {
                id(row, column).ifPresent(id -> names.expect(target(row, column), id));
            }
        }
        names.bound();
        return rows.stream()
                .map(row -> new WireRow(row.id(), row.version(), new ShownValues(this, row)))
                .toList();
    }

    /** All that a row may have a value of. */
    Set<String> properties() {
        return table.shown();
    }

    /** The value of a property of a row; empty where it has none. */
    Optional<Object> value(Row row, String name) {
        if (name.equals(table.type().primaryId())) {
            return Optional.of(row.id());
        } else if (name.equals(DataTable.VERSION)) {
            return Optional.of(row.version());
        }
        String lookup = table.lookup(name);
        if (lookup != null) {
            return id(row, lookup).map(id -> LookupValue.named(id, target(row, lookup), names::of));
        }
        return table.property(name).flatMap(property -> value(row, property));
    }

    private Optional<Object> value(Row row, Property property) {
        Object stored = row.values().get(property.name());
        if (stored != null) {
            return WireValues.shown(property.type(), stored);
        }
        return property.type() == ValueType.STATE || property.type() == ValueType.STATUS
                ? States.standard(table, property.type()).map(Object.class::cast)
                : Optional.empty();
    }

    /** The table that a lookup with a value leads to. */
    private String target(Row row, String column) {
        Set<String> targets = Objects.requireNonNull(table.targets().get(column), column);
        Object chosen = targets.size() == 1 ? null : row.values().get(LookupColumns.kind(column));
        return chosen == null ? targets.iterator().next() : chosen.toString();
    }

    private Optional<UUID> id(Row row, String column) {
        if (column.equals(OWNING_UNIT)) {
            return Optional.of(unit);
        }
        Object stored = row.values().get(column.equals(OWNING_USER) ? OWNER : column);
        return stored == null ? Optional.empty() : RowIds.parse(stored.toString());
    }
}
