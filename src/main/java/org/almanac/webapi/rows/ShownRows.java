package org.almanac.webapi.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RowIds;
import org.almanac.environment.TableData.Row;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;

/** Stored rows of one table as they go over the wire. */
final class ShownRows {

    private static final String OWNER = "ownerid";
    private static final String OWNING_USER = "owninguser";
    private static final String OWNING_UNIT = "owningbusinessunit";
    private static final String VERSION = "versionnumber";

    private final EnvironmentName environment;
    private final DataTable table;
    private final RowNames names;

    ShownRows(EnvironmentName environment, DataTable table, RowNames names) {
        this.environment = environment;
        this.table = table;
        this.names = names;
    }

    List<WireRow> of(List<Row> rows) {
        List<Map<String, LookupValue>> lookups =
                rows.stream().map(this::lookups).toList();
        Map<String, Set<UUID>> wanted = new HashMap<>();
        lookups.forEach(each -> each.values()
                .forEach(value -> wanted.computeIfAbsent(value.table(), t -> new HashSet<>())
                        .add(value.id())));
        names.read(wanted);
        List<WireRow> shown = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            shown.add(shown(rows.get(i), lookups.get(i)));
        }
        return shown;
    }

    private WireRow shown(Row row, Map<String, LookupValue> lookups) {
        Map<String, Object> values = new HashMap<>();
        for (Property property : table.type().properties()) {
            Object stored = row.values().get(property.name());
            if (stored != null) {
                WireValues.shown(property.type(), stored).ifPresent(value -> values.put(property.name(), value));
            } else if (property.type() == ValueType.STATE || property.type() == ValueType.STATUS) {
                States.standard(table, property.type()).ifPresent(value -> values.put(property.name(), value));
            }
        }
        lookups.forEach((column, value) -> values.put(
                Lookup.valueProperty(column),
                new LookupValue(value.id(), value.table(), names.of(value.table(), value.id()))));
        values.put(table.type().primaryId(), row.id());
        values.put(VERSION, row.version());
        return new WireRow(row.id(), row.version(), values);
    }

    private Map<String, LookupValue> lookups(Row row) {
        Map<String, LookupValue> lookups = new HashMap<>();
        table.targets()
                .forEach((column, targets) -> id(row, column).ifPresent(id -> {
                    String target = targets.iterator().next();
                    Object chosen = targets.size() == 1 ? null : row.values().get(LookupColumns.kind(column));
                    lookups.put(column, new LookupValue(id, chosen == null ? target : chosen.toString(), null));
                }));
        return lookups;
    }

    private Optional<UUID> id(Row row, String column) {
        if (column.equals(OWNING_UNIT)) {
            return Optional.of(UserIds.businessUnit(environment));
        }
        Object stored = row.values().get(column.equals(OWNING_USER) ? OWNER : column);
        return stored == null ? Optional.empty() : RowIds.parse(stored.toString());
    }
}
