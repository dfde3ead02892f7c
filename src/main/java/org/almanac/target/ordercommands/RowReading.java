package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;

/** Reads the rows of all tables and gives columns the names that Almanac knows. */
final class RowReading {

    /** The platform's own columns, which no package has. */
    private static final Set<String> SYSTEM = Set.of(
            "createdon",
            "createdby",
            "createdonbehalfby",
            "modifiedon",
            "modifiedby",
            "modifiedonbehalfby",
            "ownerid",
            "owningbusinessunit",
            "owninguser",
            "owningteam",
            "versionnumber",
            "importsequencenumber",
            "overriddencreatedon",
            "timezoneruleversionnumber",
            "utcconversiontimezonecode",
            "ismanaged",
            "solutionid",
            "supportingsolutionid",
            "componentstate",
            "componentidunique",
            "overwritetime",
            "organizationid",
            "iscustomizable",
            "introducedversion");

    private final DataverseApi api;
    private final DataverseTables tables;
    private final OrderConnection connection;
    private final Set<String> states;

    RowReading(DataverseApi api, DataverseTables tables, OrderConnection connection) {
        this.api = api;
        this.tables = tables;
        this.connection = connection;
        this.states = stateColumns(connection);
    }

    /** What tells states says nothing of what a row is about. */
    private static Set<String> stateColumns(OrderConnection connection) {
        Set<String> states = new HashSet<>();
        Stream.concat(connection.active().values().stream(), connection.connected().stream())
                .flatMap(conditions -> conditions.all().stream())
                .forEach(condition -> states.add(condition.column()));
        connection.commands().values().forEach(command -> {
            if (command instanceof OrderCommand.SetColumns set) {
                set.values().fieldNames().forEachRemaining(states::add);
            }
        });
        states.remove(OrderColumn.STATE.physicalName());
        return states;
    }

    /** Empty if the environment has no order management. */
    Optional<RemoteRows> read() {
        if (tables.find(OrderTable.POLICY).isEmpty()) {
            return Optional.empty();
        }
        List<RemoteRow> all = new ArrayList<>();
        for (OrderTable table : OrderTable.values()) {
            tables.find(table)
                    .ifPresent(metadata -> api.rows(metadata.set()).stream()
                            .flatMap(List::stream)
                            .forEach(raw -> all.add(row(table, metadata, raw))));
        }
        return Optional.of(new RemoteRows(all));
    }

    /** One row as it is now; empty if it is gone. */
    Optional<JsonNode> one(OrderTable table, UUID id) {
        return api.find(tables.get(table).set() + "(" + id + ")");
    }

    private RemoteRow row(OrderTable table, TableMetadata metadata, JsonNode raw) {
        OrderRow row = new OrderRow(
                table,
                id(metadata, raw),
                values(table, metadata, raw),
                raw.path("ismanaged").asBoolean(),
                List.of());
        return new RemoteRow(row, raw);
    }

    private UUID id(TableMetadata metadata, JsonNode raw) {
        try {
            return UUID.fromString(raw.path(metadata.idColumn()).asText(""));
        } catch (IllegalArgumentException e) {
            throw api.unexpected("a row of " + metadata.set() + " has no id in " + metadata.idColumn());
        }
    }

    private Map<String, String> values(OrderTable table, TableMetadata metadata, JsonNode raw) {
        Map<String, String> values = new TreeMap<>();
        for (Iterator<String> names = raw.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            String column = name.startsWith("_") && name.endsWith("_value")
                    ? name.substring(1, name.length() - "_value".length())
                    : name;
            if (!name.contains("@")
                    && !SYSTEM.contains(column)
                    && !states.contains(column)
                    && !column.equals(metadata.idColumn())) {
                put(values, column, RowValues.raw(raw, column));
            }
        }
        connection.names().of(table).forEach((ours, theirs) -> {
            values.remove(theirs);
            put(values, ours, RowValues.raw(raw, theirs));
        });
        if (table == OrderTable.POLICY) {
            values.put(
                    OrderColumn.POLICY_VERSION_STATE.physicalName(),
                    connection.archived().hold(raw) ? "Archived" : "Current");
        }
        return values;
    }

    private static void put(Map<String, String> values, String column, String value) {
        if (!value.isEmpty()) {
            values.put(column, value);
        }
    }
}
