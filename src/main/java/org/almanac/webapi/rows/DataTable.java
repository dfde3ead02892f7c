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
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.jspecify.annotations.Nullable;

/** A table with its entity type, looked into from all sides; made once for each state of its environment. */
final class DataTable {

    static final String VERSION = "versionnumber";

    private final TableDefinition definition;
    private final EntityType type;
    private final Map<String, ColumnDefinition> columns = new HashMap<>();
    private final Map<String, Property> properties = new HashMap<>();
    private final Map<String, Set<String>> targets = new HashMap<>();
    private final Map<String, String> lookups = new HashMap<>();
    private final Set<String> shown = new LinkedHashSet<>();

    DataTable(TableDefinition definition) {
        this.definition = definition;
        this.type = TypeOfTable.of(definition);
        definition.columns().forEach(column -> columns.put(column.logicalName(), column));
        definition
                .lookups()
                .forEach(lookup -> targets.computeIfAbsent(lookup.column(), column -> new LinkedHashSet<>())
                        .add(lookup.referenced()));
        type.properties().forEach(property -> properties.put(property.name(), property));
        targets.keySet().forEach(column -> lookups.put(Lookup.valueProperty(column), column));
        shown.addAll(properties.keySet());
        shown.addAll(lookups.keySet());
        shown.add(type.primaryId());
        shown.add(VERSION);
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

    /** What is no lookup. */
    Optional<Property> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** The column of a lookup's property; null for what is none. */
    @Nullable
    String lookup(String property) {
        return lookups.get(property);
    }

    /** The properties that rows may have values of. */
    Set<String> shown() {
        return shown;
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
