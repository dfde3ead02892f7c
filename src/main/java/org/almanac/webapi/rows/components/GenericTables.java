package org.almanac.webapi.rows.components;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.environment.ComponentRecords.Entry;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.webapi.definitions.TableDefinition;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.rows.TypeOfTable;
import org.almanac.webapi.rows.components.ComponentColumn.Form;
import org.jspecify.annotations.Nullable;

/**
 * Tables of the solution component framework: each column of a row is a property of the same name (package-format 6, 10). What they
 * are like follows from their definition where the environment has one, and from the rows that are there.
 */
final class GenericTables {

    /** The platform's own columns, which no definition of a row holds. */
    private static final Set<String> OF_PLATFORM = Set.of(
            "createdon",
            "createdby",
            "createdonbehalfby",
            "modifiedon",
            "modifiedby",
            "modifiedonbehalfby",
            "ownerid",
            "owningbusinessunit",
            "owningteam",
            "owninguser",
            "versionnumber",
            "ismanaged",
            "solutionid",
            "componentstate",
            "overriddencreatedon",
            "importsequencenumber",
            "timezoneruleversionnumber",
            "utcconversiontimezonecode");

    private static final Pattern LOOKUP = Pattern.compile("<([a-z0-9_]+)><([a-z0-9_]+)id>[^<]+</\\2id></\\1>");
    private static final Map<Integer, String> STATES = Map.of(0, "Active", 1, "Inactive");
    private static final Map<Integer, String> STATUSES = Map.of(1, "Active", 2, "Inactive");

    private GenericTables() {}

    /** @param definition null where the environment has none */
    static ComponentTable of(String kind, @Nullable TableDefinition definition, List<Entry> rows) {
        Map<String, ComponentColumn> columns = new TreeMap<>();
        Map<String, Lookup> lookups = new TreeMap<>();
        String primaryId = definition == null ? kind + "id" : definition.primaryId();
        OrderTable.find(kind).ifPresent(table -> OrderShape.add(table, columns, lookups));
        rows.forEach(row -> row.component().values().forEach((property, value) -> {
            String column = property.startsWith("@") ? property.substring(1) : property;
            boolean own = !column.equals(primaryId) && !OF_PLATFORM.contains(column) && column.matches("[a-z0-9_]+");
            if (own) {
                take(column, property, value, columns, lookups);
            }
        }));
        Optional<EntityType> type = Optional.ofNullable(definition).map(TypeOfTable::of);
        type.ifPresent(known -> define(known, columns, lookups));
        columns.put(
                ComponentTable.STATE,
                new ComponentColumn(ComponentTable.STATE, ComponentTable.STATE, ValueType.STATE, Form.TEXT, STATES));
        columns.putIfAbsent(
                ComponentTable.STATUS,
                new ComponentColumn(
                        ComponentTable.STATUS, ComponentTable.STATUS, ValueType.STATUS, Form.TEXT, STATUSES));
        lookups.keySet().forEach(columns::remove);
        columns.remove(primaryId);
        String name = definition == null ? null : definition.primaryName();
        TableDraft draft = TableDraft.of(kind)
                .id(primaryId, "@" + kind + "id")
                .named(name != null ? name : columns.containsKey("msdyn_name") ? "msdyn_name" : "")
                .standing(ComponentTable.STATE, "0")
                .standing(ComponentTable.STATUS, "1");
        type.map(EntityType::entitySet).ifPresent(draft::set);
        columns.values().forEach(draft::with);
        lookups.values().forEach(draft::lookup);
        return draft.table();
    }

    private static void take(
            String column,
            String property,
            String value,
            Map<String, ComponentColumn> columns,
            Map<String, Lookup> lookups) {
        Matcher form = LOOKUP.matcher(value);
        if (form.matches()) {
            lookups.put(column, Lookup.of(column, form.group(2)));
        } else {
            columns.putIfAbsent(column, ComponentColumn.of(column, property, ValueType.STRING));
        }
    }

    /** What a definition says counts more than what rows look like. */
    private static void define(EntityType type, Map<String, ComponentColumn> columns, Map<String, Lookup> lookups) {
        Set<String> written = new HashSet<>();
        for (Property property : type.properties()) {
            if (!OF_PLATFORM.contains(property.name()) && property.type() != ValueType.BINARY) {
                ComponentColumn known = columns.get(property.name());
                columns.put(
                        property.name(),
                        new ComponentColumn(
                                property.name(),
                                known == null ? property.name() : known.property(),
                                property.type(),
                                Form.TEXT,
                                property.options()));
                written.add(property.name());
            }
        }
        for (Lookup lookup : type.lookups()) {
            if (!OF_PLATFORM.contains(lookup.column())) {
                lookups.put(lookup.column(), lookup);
            }
        }
        lookups.keySet().removeAll(written);
    }
}
