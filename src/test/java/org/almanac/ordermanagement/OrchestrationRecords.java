package org.almanac.ordermanagement;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An orchestration of {@link Records}: tiles one after the other. */
public final class OrchestrationRecords {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Records records;
    private final String name;
    private final ArrayNode tiles = MAPPER.createArrayNode();

    OrchestrationRecords(Records records, String name) {
        this.records = records;
        this.name = name;
        records.row(
                OrderTable.DESIGNER,
                name,
                Map.of(OrderColumn.NAME, name, OrderColumn.ORCHESTRATION_TYPE, "Order", OrderColumn.TILES, json()));
    }

    public UUID id() {
        return Records.id(OrderTable.DESIGNER, name);
    }

    /** A tile that executes policies. */
    public OrchestrationRecords validating(String tile, PolicyRecords... policies) {
        return tile(tile, "Validate order header", List.of(policies), List.of());
    }

    /** A tile that calls an action of a provider, for what filters let through. */
    public OrchestrationRecords sending(String tile, UUID action, PolicyRecords... filters) {
        tile(tile, "Send to Fulfillment", List.of(), List.of(filters));
        return last("providerAction", action);
    }

    /** A tile of which no flow is made. */
    public OrchestrationRecords splitting(String tile) {
        return tile(tile, "Splitter", List.of(), List.of());
    }

    /** Any tile, with the number of the tiles so far plus one as its id. */
    public OrchestrationRecords tile(
            String tile, String actionType, List<PolicyRecords> executing, List<PolicyRecords> filtering) {
        ObjectNode added = tiles.addObject()
                .put("id", String.valueOf(tiles.size()))
                .put("name", tile)
                .put("actionType", actionType);
        added.putArray("inputEvents").add("New Order");
        ArrayNode executionPolicies = added.putArray("executionPolicies");
        executing.forEach(policy -> executionPolicies.add(policy.id().toString()));
        ArrayNode filterPolicies = added.putArray("filterPolicies");
        filtering.forEach(policy -> filterPolicies.add(policy.id().toString()));
        return written();
    }

    private OrchestrationRecords last(String property, UUID value) {
        ((ObjectNode) tiles.get(tiles.size() - 1)).put(property, value.toString());
        return written();
    }

    private OrchestrationRecords written() {
        records.change(id(), OrderColumn.TILES, json());
        return this;
    }

    private String json() {
        return MAPPER.createObjectNode().set("tiles", tiles).toString();
    }

    /** Back to all records. */
    public Records and() {
        return records;
    }
}
