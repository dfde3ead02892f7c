package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.target.http.StrictJson;

/** The tables of the stand-in, with rows as the Web API writes them. Its rule's lookup and its table of actions have other names. */
final class StubTables {

    static final Translation NAMES = new Translation(
            Map.of("msdyn_iomprovideraction", "msdyn_iomaction"),
            Map.of("msdyn_iomrule", Map.of("msdyn_policyid", "msdyn_iompolicy")));
    static final String STATUS = "msdyn_status";
    static final String CONNECTION = "msdyn_connectionurl";

    private static final Set<OrderColumn> LOOKUPS = Set.of(
            OrderColumn.RULE_POLICY,
            OrderColumn.DEFINITION,
            OrderColumn.PROVIDER,
            OrderColumn.DEFINITION_TRANSFORMATION,
            OrderColumn.DEFINITION_PARAMETER,
            OrderColumn.LOGIC);
    private static final Set<OrderColumn> NUMBERS = Set.of(OrderColumn.POLICY_VERSION_NUMBER, OrderColumn.STATE);
    private static final String LABEL = "@OData.Community.Display.V1.FormattedValue";

    private final Supplier<Instant> clock;
    private Map<String, Map<UUID, ObjectNode>> sets = new TreeMap<>();
    private long changes;
    /** Whether the environment has order management. */
    boolean installed = true;

    StubTables(Supplier<Instant> clock) {
        this.clock = clock;
        for (OrderTable table : OrderTable.values()) {
            sets.put(set(table), new LinkedHashMap<>());
        }
        sets.put("workflows", new LinkedHashMap<>());
    }

    /** No two changes are at the same moment. */
    Instant now() {
        changes++;
        return clock.get().truncatedTo(ChronoUnit.MILLIS).plusMillis(changes);
    }

    static String set(OrderTable table) {
        String name = NAMES.table(table);
        return name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }

    static String idColumn(OrderTable table) {
        return NAMES.table(table) + "id";
    }

    Map<UUID, ObjectNode> rows(OrderTable table) {
        return rows(set(table)).orElseThrow();
    }

    Optional<Map<UUID, ObjectNode>> rows(String set) {
        return Optional.ofNullable(sets.get(set));
    }

    ObjectNode row(OrderTable table, UUID id) {
        ObjectNode row = rows(table).get(id);
        if (row == null) {
            throw new IllegalArgumentException("no row " + id);
        }
        return row;
    }

    /** The row as a solution brings it; its state stays. */
    void bring(OrderRow row) {
        ObjectNode wanted = StrictJson.MAPPER.createObjectNode();
        row.values().forEach((name, value) -> put(wanted, row.table(), name, value));
        ObjectNode known = rows(row.table()).get(row.id());
        if (known != null) {
            ObjectNode changed = known.deepCopy();
            changed.setAll(wanted);
            if (changed.equals(known)) {
                return;
            }
        }
        wanted.put("ismanaged", row.managed());
        upsert(row.table(), row.id(), wanted);
    }

    private static void put(ObjectNode row, OrderTable table, String name, String value) {
        OrderColumn column = List.of(OrderColumn.values()).stream()
                .filter(one -> one.physicalName().equals(name))
                .findFirst()
                .orElseThrow();
        String theirs = NAMES.column(table, column);
        if (LOOKUPS.contains(column)) {
            row.put("_" + theirs + "_value", value);
        } else if (column == OrderColumn.POLICY_VERSION_STATE) {
            versionState(row, value.equals("Archived"));
        } else if (NUMBERS.contains(column)) {
            row.put(theirs, Integer.parseInt(value));
        } else {
            row.put(theirs, value);
        }
    }

    static void versionState(ObjectNode row, boolean archived) {
        String column = OrderColumn.POLICY_VERSION_STATE.physicalName();
        row.put(column, archived ? 1 : 0);
        row.put(column + LABEL, archived ? "Archived" : "Current");
    }

    /** Writes values over those that are there; a new row has all columns. */
    void upsert(OrderTable table, UUID id, JsonNode values) {
        ObjectNode row = rows(table).computeIfAbsent(id, key -> empty(table, key));
        values.fields().forEachRemaining(field -> {
            if (field.getKey().endsWith("@odata.bind")) {
                String column = field.getKey().replace("@odata.bind", "").toLowerCase(java.util.Locale.ROOT);
                String target = field.getValue().asText();
                row.put("_" + column + "_value", target.substring(target.indexOf('(') + 1, target.indexOf(')')));
            } else {
                row.set(field.getKey(), field.getValue());
            }
        });
        if (values.has(OrderColumn.POLICY_VERSION_STATE.physicalName())) {
            versionState(
                    row,
                    values.path(OrderColumn.POLICY_VERSION_STATE.physicalName()).asInt() == 1);
        }
        touch(row);
    }

    private static ObjectNode empty(OrderTable table, UUID id) {
        ObjectNode row = StrictJson.MAPPER.createObjectNode();
        row.put(idColumn(table), id.toString());
        row.put("statecode", 0);
        row.put("ismanaged", false);
        switch (table) {
            case POLICY, PROVIDER, DESIGNER -> row.put(STATUS, 0);
            case PROVIDER_CONNECTION_REFERENCE -> row.putNull(CONNECTION);
            default -> {}
        }
        return row;
    }

    void touch(ObjectNode row) {
        Instant now = now();
        row.put("modifiedon", now.toString());
        row.put("@odata.etag", "W/\"" + changes + "\"");
    }

    /** To come back to when a change set is refused. */
    Map<String, Map<UUID, ObjectNode>> copy() {
        Map<String, Map<UUID, ObjectNode>> copy = new TreeMap<>();
        sets.forEach((set, rows) -> {
            Map<UUID, ObjectNode> copied = new LinkedHashMap<>();
            rows.forEach((id, row) -> copied.put(id, row.deepCopy()));
            copy.put(set, copied);
        });
        return copy;
    }

    void restore(Map<String, Map<UUID, ObjectNode>> copy) {
        sets = copy;
    }

    Optional<ObjectNode> definition(String logicalName) {
        return find(logicalName)
                .map(table -> StrictJson.MAPPER
                        .createObjectNode()
                        .put("LogicalName", logicalName)
                        .put("EntitySetName", set(table))
                        .put("PrimaryIdAttribute", idColumn(table)));
    }

    private Optional<OrderTable> find(String logicalName) {
        return List.of(OrderTable.values()).stream()
                .filter(table -> installed && NAMES.table(table).equals(logicalName))
                .findFirst();
    }

    static OrderTable table(String set) {
        return List.of(OrderTable.values()).stream()
                .filter(table -> set(table).equals(set))
                .findFirst()
                .orElseThrow();
    }
}
