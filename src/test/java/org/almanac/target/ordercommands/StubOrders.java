package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.target.http.StrictJson;

/** What the stand-in does when something is published, activated, stopped or imported. */
final class StubOrders {

    private static final String HANDS_OFF = "(DO NOT DELETE OR MODIFY) ";

    final StubTables tables;
    /** What the next command about a record fails with. */
    final Map<UUID, String> failing = new HashMap<>();
    /** From a command to its effect. */
    Duration delay = Duration.ZERO;
    /** From the effect to an active provider being shown as active. */
    Duration settling = Duration.ZERO;

    private final Supplier<Instant> clock;
    private final List<Due> due = new ArrayList<>();
    private final Set<UUID> imported = new HashSet<>();

    private record Due(Instant at, Runnable effect) {}

    StubOrders(StubTables tables, Supplier<Instant> clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Rows of earlier imports that this one does not bring are gone; what commands have made stays. */
    void bring(OrderRows rows) {
        Set<UUID> coming = new HashSet<>();
        rows.all().forEach(row -> coming.add(row.id()));
        for (OrderTable table : OrderTable.values()) {
            tables.rows(table).keySet().removeIf(id -> imported.contains(id) && !coming.contains(id));
        }
        rows.all().forEach(tables::bring);
        imported.addAll(rows.all().stream().map(OrderRow::id).toList());
    }

    /** Lets everything happen that is due. */
    void settle() {
        for (int i = 0; i < due.size(); i++) {
            Due next = due.get(i);
            if (!next.at().isAfter(clock.get())) {
                due.remove(i--);
                next.effect().run();
            }
        }
    }

    private void later(Duration time, Runnable effect) {
        due.add(new Due(clock.get().plus(time), effect));
        settle();
    }

    void activate(ItemKind kind, UUID id) {
        later(delay, () -> {
            switchFlows(kind, id);
            later(kind == ItemKind.PROVIDER ? settling : Duration.ZERO, () -> status(kind, id, 1));
        });
    }

    void deactivate(ItemKind kind, UUID id) {
        later(delay, () -> {
            if (kind == ItemKind.POLICY) {
                archive(id);
            }
            flows().values().stream()
                    .filter(flow -> flow.path("source").asText().equals(id.toString()))
                    .forEach(flow -> {
                        flow.put("statecode", 0);
                        tables.touch(flow);
                    });
            status(kind, id, 0);
        });
    }

    private void status(ItemKind kind, UUID id, int status) {
        ObjectNode row = tables.row(kind.table(), id);
        row.put(StubTables.STATUS, status);
        tables.touch(row);
    }

    private Map<UUID, ObjectNode> flows() {
        return tables.rows("workflows").orElseThrow();
    }

    private void switchFlows(ItemKind kind, UUID id) {
        ObjectNode row = tables.row(kind.table(), id);
        switch (kind) {
            case POLICY -> flow(id, "", HANDS_OFF + row.path("msdyn_name").asText());
            case PROVIDER -> {
                String definition =
                        row.path("_msdyn_providerdefinitionid_value").asText();
                tables.rows(OrderTable.LOGIC_DEFINITION).forEach((logicId, logic) -> {
                    if (logic.path("_msdyn_providerdefinitionid_value").asText().equals(definition)) {
                        flow(id, logicId.toString(), logic.path("msdyn_name").asText() + " (" + id + ")");
                    }
                });
            }
            case ORCHESTRATION ->
                tiles(row).forEach(tile -> {
                    if (!tile.path("actionType").asText().contains("Splitter")) {
                        flow(
                                id,
                                tile.path("id").asText(),
                                HANDS_OFF + tile.path("name").asText());
                    }
                });
        }
    }

    private static JsonNode tiles(ObjectNode row) {
        return StrictJson.read(row.path("msdyn_tiles").asText().getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .path("tiles");
    }

    private void flow(UUID source, String part, String name) {
        UUID id = UUID.nameUUIDFromBytes((source + part).getBytes(StandardCharsets.UTF_8));
        ObjectNode flow = flows().computeIfAbsent(id, key -> StrictJson.MAPPER.createObjectNode());
        flow.put("workflowid", id.toString())
                .put("name", name)
                .put("statecode", 1)
                .put("source", source.toString());
        tables.touch(flow);
    }

    private void archive(UUID policy) {
        ObjectNode current = tables.row(OrderTable.POLICY, policy);
        String version = current.path("msdyn_policyversionid").asText();
        String number = OrderColumn.POLICY_VERSION_NUMBER.physicalName();
        int highest = tables.rows(OrderTable.POLICY).values().stream()
                .filter(row -> row.path("msdyn_policyversionid").asText().equals(version) && row != current)
                .mapToInt(row -> row.path(number).asInt())
                .max()
                .orElse(0);
        int now = Math.max(current.path(number).asInt(), highest + 1);
        UUID id = UUID.nameUUIDFromBytes((policy + "#" + now).getBytes(StandardCharsets.UTF_8));
        ObjectNode copy = current.deepCopy().put(number, now).put(StubTables.STATUS, 0);
        StubTables.versionState(copy, true);
        copy.put(StubTables.idColumn(OrderTable.POLICY), id.toString());
        tables.rows(OrderTable.POLICY).put(id, copy);
        tables.touch(copy);
        List.copyOf(tables.rows(OrderTable.RULE).values()).stream()
                .filter(rule -> rule.path("_msdyn_iompolicy_value").asText().equals(policy.toString()))
                .forEach(rule -> copyOf(rule, id));
        current.put(number, now + 1);
    }

    private void copyOf(ObjectNode rule, UUID policy) {
        String column = StubTables.idColumn(OrderTable.RULE);
        UUID id = UUID.nameUUIDFromBytes((policy + rule.path(column).asText()).getBytes(StandardCharsets.UTF_8));
        ObjectNode copy = rule.deepCopy().put(column, id.toString()).put("_msdyn_iompolicy_value", policy.toString());
        tables.touch(copy);
        tables.rows(OrderTable.RULE).put(id, copy);
    }
}
