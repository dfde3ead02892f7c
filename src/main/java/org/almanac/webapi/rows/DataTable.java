package org.almanac.webapi.rows;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.webapi.definitions.ColumnDefinition;
import org.almanac.webapi.definitions.LookupRelationship;
import org.almanac.webapi.definitions.TableDefinition;
import org.almanac.webapi.model.EntityType;

/** A table with its entity type, looked into from all sides; made once for each state of its environment. */
final class DataTable {

    private final TableDefinition definition;
    private final EntityType type;
    private final Map<String, ColumnDefinition> columns = new HashMap<>();
    private final Map<String, Set<String>> targets = new HashMap<>();

    DataTable(TableDefinition definition) {
        this.definition = definition;
        this.type = TypeOfTable.of(definition);
        definition.columns().forEach(column -> columns.put(column.logicalName(), column));
        definition
                .lookups()
                .forEach(lookup -> targets.computeIfAbsent(lookup.column(), column -> new LinkedHashSet<>())
                        .add(lookup.referenced()));
    }

    TableDefinition definition() {
        return definition;
    }

    EntityType type() {
        return type;
    }

    String name() {
        return definition.logicalName();
    }

    Optional<ColumnDefinition> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** The tables that each lookup leads to, by column. */
    Map<String, Set<String>> targets() {
        return targets;
    }

    /** The relationship by which a lookup leads to a table. */
    Optional<LookupRelationship> relationship(String column, String target) {
        return definition.lookups().stream()
                .filter(lookup ->
                        lookup.column().equals(column) && lookup.referenced().equals(target))
                .findFirst();
    }
}
