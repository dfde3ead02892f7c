package org.almanac.webapi.definitions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.EntitySource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All tables that an environment serves: those of {@link TableDefinitions}, and the ones that only the Web API has, such as {@code
 * solution}, which are described by their entity types.
 */
@Component
class ServedTables {

    private final TableDefinitions definitions;
    private final ObjectProvider<EntitySource> sources;

    ServedTables(TableDefinitions definitions, ObjectProvider<EntitySource> sources) {
        this.definitions = definitions;
        this.sources = sources;
    }

    /** By logical name. */
    List<TableDefinition> all(EnvironmentName environment) {
        Map<String, TableDefinition> tables = new TreeMap<>();
        definitions.tables(environment).forEach(table -> tables.put(table.logicalName(), table));
        sources.orderedStream()
                .flatMap(source -> source.types(environment).stream())
                .forEach(type -> tables.computeIfAbsent(type.logicalName(), name -> of(type)));
        return List.copyOf(tables.values());
    }

    private static TableDefinition of(EntityType type) {
        Map<String, List<Lookup>> lookups = new LinkedHashMap<>();
        type.lookups()
                .forEach(lookup -> lookups.computeIfAbsent(lookup.column(), column -> new ArrayList<>())
                        .add(lookup));
        List<ColumnDefinition> columns = new ArrayList<>();
        type.properties()
                .forEach(
                        property -> columns.add(column(property, property.name().equals(type.primaryId()))));
        lookups.forEach((column, targets) -> columns.add(lookup(column, targets)));
        return new TableDefinition(
                type.logicalName(),
                type.logicalName(),
                type.entitySet(),
                type.primaryId(),
                type.primaryName(),
                type.logicalName(),
                type.entitySet(),
                "",
                false,
                true,
                true,
                columns,
                type.lookups().stream()
                        .map(each -> new LookupRelationship(
                                each.partner().isEmpty() ? type.logicalName() + '_' + each.name() : each.partner(),
                                type.logicalName(),
                                each.column(),
                                each.name(),
                                each.target(),
                                true,
                                Map.of()))
                        .toList(),
                List.of(),
                List.of(),
                type.keys().stream()
                        .map(key -> new KeyDefinition(key.name(), key.name(), key.name(), key.columns(), true))
                        .toList(),
                Map.of());
    }

    private static ColumnDefinition column(Property property, boolean primary) {
        List<ChoiceOption> options = new ArrayList<>();
        new TreeMap<>(property.options()).forEach((value, label) -> options.add(ChoiceOption.of(value, label)));
        return new ColumnDefinition(
                property.name(),
                property.name(),
                primary ? ColumnType.PRIMARY_KEY : type(property.type()),
                property.name(),
                "",
                property.type() == ValueType.DATE,
                property.maxLength(),
                null,
                options,
                List.of(),
                primary ? "SystemRequired" : "None",
                property.writable(),
                true,
                true,
                Map.of());
    }

    private static ColumnType type(ValueType value) {
        Optional<ColumnType> same = Arrays.stream(ColumnType.values())
                .filter(type -> !type.lookup() && type != ColumnType.PRIMARY_KEY && type.value() == value)
                .findFirst();
        return same.orElse(value == ValueType.DATE ? ColumnType.DATE_TIME : ColumnType.VIRTUAL);
    }

    private static ColumnDefinition lookup(String column, List<Lookup> targets) {
        return new ColumnDefinition(
                column,
                column,
                ColumnType.LOOKUP,
                column,
                "",
                false,
                null,
                null,
                List.of(),
                targets.stream().map(Lookup::target).toList(),
                "None",
                targets.get(0).writable(),
                true,
                true,
                Map.of());
    }
}
