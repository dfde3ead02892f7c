package org.almanac.webapi.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.environment.EffectiveComponent;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** Puts the tables of an environment together out of its components and of what the platform has itself. */
final class TableReader {

    /** What tables are made of. */
    static final Set<String> KINDS = Set.of("Entity", "Attribute", "EntityKey", "EntityRelationship", "OptionSet");

    /** Tables whose rows the Web API makes itself, so that nothing but relationships to them is needed. */
    private static final Set<String> SERVED = Set.of("systemuser", "businessunit", "organization");

    private final Map<String, ChoiceDefinition> choices = new TreeMap<>();
    private final Map<String, EffectiveComponent> entities = new TreeMap<>();
    private final Map<String, List<EffectiveComponent>> attributes = new HashMap<>();
    private final Map<String, List<KeyDefinition>> keys = new HashMap<>();
    private final RelationshipReader relationships = new RelationshipReader();

    TableReader(Collection<EffectiveComponent> components) {
        components.forEach(this::take);
    }

    private void take(EffectiveComponent component) {
        String key = component.ref().key();
        switch (component.ref().kind().name()) {
            case "Entity" -> entities.put(key, component);
            case "Attribute" ->
                attributes
                        .computeIfAbsent(tableOf(key), table -> new ArrayList<>())
                        .add(component);
            case "EntityKey" ->
                keys.computeIfAbsent(tableOf(key), table -> new ArrayList<>()).add(keyOf(component));
            case "EntityRelationship" -> relationships.add(component);
            default -> choices.put(key, ChoiceReader.of(component));
        }
    }

    private static String tableOf(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static KeyDefinition keyOf(EffectiveComponent component) {
        Properties properties = new Properties(component.values());
        String key = component.ref().key();
        String logicalName = key.substring(key.indexOf('.') + 1);
        String name = properties.text("Name");
        return new KeyDefinition(
                logicalName,
                name.isEmpty() ? logicalName : name,
                properties.label("displaynames"),
                properties.element("EntityKeyAttributes").map(XmlElement::children).orElse(List.of()).stream()
                        .map(column -> column.text().strip().toLowerCase(Locale.ROOT))
                        .toList(),
                component.managed());
    }

    List<ChoiceDefinition> choices() {
        return List.copyOf(choices.values());
    }

    /** By logical name. */
    Map<String, TableDefinition> tables() {
        Set<String> names = new TreeSet<>(StandardColumns.tables());
        names.addAll(entities.keySet());
        names.addAll(attributes.keySet());
        for (LookupRelationship each : relationships.lookups()) {
            platform(each.referenced(), names);
            platform(each.referencing(), names);
        }
        for (ManyToManyRelationship each : relationships.pairs()) {
            platform(each.first(), names);
            platform(each.second(), names);
        }
        Map<String, List<ColumnDefinition>> columns = new TreeMap<>();
        List<LookupRelationship> lookups = new ArrayList<>(relationships.lookups());
        for (String name : names) {
            List<ColumnDefinition> own = columns(name);
            columns.put(name, own);
            own.stream().filter(column -> column.type().lookup()).forEach(column -> {
                if (relationships.targets(name, column.logicalName()).isEmpty()) {
                    lookups.addAll(StandardLookups.of(name, column));
                }
            });
        }
        Map<String, TableDefinition> tables = new TreeMap<>();
        columns.forEach((name, own) -> tables.put(name, table(name, own, lookups)));
        return tables;
    }

    /** A table that only relationships name is there if the platform has it. */
    private static void platform(String name, Set<String> names) {
        if (!name.isEmpty() && name.indexOf('_') < 0 && !SERVED.contains(name)) {
            names.add(name);
        }
    }

    private boolean userOwned(String table) {
        EffectiveComponent entity = entities.get(table);
        String owners = entity == null ? "" : new Properties(entity.values()).text("OwnershipTypeMask");
        return !owners.toLowerCase(Locale.ROOT).startsWith("org");
    }

    private List<ColumnDefinition> columns(String table) {
        Map<String, ColumnDefinition> columns = new TreeMap<>();
        StandardColumns.of(table, userOwned(table)).forEach(column -> columns.put(column.logicalName(), column));
        ColumnReader reader = new ColumnReader(choices);
        for (EffectiveComponent attribute : attributes.getOrDefault(table, List.of())) {
            String name = attribute.ref().key().substring(attribute.ref().key().indexOf('.') + 1);
            ColumnDefinition own = reader.of(attribute, relationships.targets(table, name));
            columns.merge(name, own, ColumnReader::over);
        }
        boolean keyed = columns.values().stream().anyMatch(column -> column.type() == ColumnType.PRIMARY_KEY);
        if (!keyed) {
            columns.putIfAbsent(
                    table + "id", StandardColumns.key(table + "id", schemaName(table) + "Id", label(table)));
        }
        return List.copyOf(columns.values());
    }

    private TableDefinition table(String name, List<ColumnDefinition> columns, List<LookupRelationship> lookups) {
        EffectiveComponent entity = entities.get(name);
        Properties properties = new Properties(entity == null ? Map.of() : entity.values());
        String set = properties.text("EntitySetName").strip();
        String plural = properties.label("LocalizedCollectionNames");
        return new TableDefinition(
                name,
                schemaName(name),
                set.isEmpty() ? SetNames.of(name) : set,
                primaryId(name, columns),
                primaryName(name, columns),
                label(name),
                plural.isEmpty() ? label(name) + 's' : plural,
                properties.label("Descriptions"),
                userOwned(name),
                name.indexOf('_') < 0,
                entity == null || entity.managed() || name.indexOf('_') < 0,
                columns,
                lookups.stream().filter(each -> each.referencing().equals(name)).toList(),
                lookups.stream().filter(each -> each.referenced().equals(name)).toList(),
                relationships.pairs().stream()
                        .filter(each ->
                                each.first().equals(name) || each.second().equals(name))
                        .toList(),
                keys.getOrDefault(name, List.of()),
                properties.values());
    }

    private String schemaName(String table) {
        EffectiveComponent entity = entities.get(table);
        String name = entity == null
                ? ""
                : new Properties(entity.values()).text("Name").strip();
        if (!name.isEmpty()) {
            return name;
        }
        return table.indexOf('_') < 0 ? table.substring(0, 1).toUpperCase(Locale.ROOT) + table.substring(1) : table;
    }

    private String label(String table) {
        EffectiveComponent entity = entities.get(table);
        if (entity == null) {
            return schemaName(table);
        }
        Properties properties = new Properties(entity.values());
        String label = properties.label("LocalizedNames");
        String beside = properties
                .element("Name")
                .map(name -> name.attribute("LocalizedName"))
                .orElse("");
        return label.isEmpty() ? (beside.isEmpty() ? schemaName(table) : beside) : label;
    }

    private static String primaryId(String table, List<ColumnDefinition> columns) {
        return columns.stream()
                .filter(column -> column.type() == ColumnType.PRIMARY_KEY)
                .map(ColumnDefinition::logicalName)
                .findFirst()
                .orElse(table + "id");
    }

    /** The column that says so; otherwise the one that is called like a name. */
    private static @Nullable String primaryName(String table, List<ColumnDefinition> columns) {
        int prefix = table.indexOf('_');
        String usual = table.equals("contact") ? "fullname" : table.substring(0, prefix + 1) + "name";
        return columns.stream()
                .filter(column ->
                        column.properties().getOrDefault("DisplayMask", "").contains("PrimaryName"))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> column.type() == ColumnType.STRING
                                && column.logicalName().equals(usual))
                        .findFirst())
                .map(ColumnDefinition::logicalName)
                .orElse(null);
    }
}
