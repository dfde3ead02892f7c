package org.almanac.sample.ordermanagement;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.almanac.sample.ordermanagement.Provider.Logic;

/** The tiles of an orchestration as its row has them: they name policies and provider actions by id. */
final class Tiles {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ArrayNode tiles = MAPPER.createArrayNode();

    /** A tile without policy and action, such as a splitter. */
    Tiles plain(String name, String actionType, String event) {
        add(name, actionType, event);
        return this;
    }

    /** A tile that runs policies. */
    Tiles execution(String name, String actionType, String event, Policy... policies) {
        var ids = add(name, actionType, event).putArray("executionPolicies");
        List.of(policies).forEach(policy -> ids.add(policy.id()));
        return this;
    }

    /** A tile that calls an action of a provider. */
    Tiles action(String name, String actionType, String event, Logic action) {
        add(name, actionType, event).put("providerAction", action.actionId());
        return this;
    }

    /** A tile that calls an action of a provider for what a policy lets through. */
    Tiles action(String name, String actionType, String event, Policy filter, Logic action) {
        var tile = add(name, actionType, event);
        tile.putArray("filterPolicies").add(filter.id());
        tile.put("providerAction", action.actionId());
        return this;
    }

    String json() {
        return MAPPER.createObjectNode().set("tiles", tiles).toString();
    }

    private ObjectNode add(String name, String actionType, String event) {
        var tile = tiles.addObject()
                .put("id", String.valueOf(tiles.size()))
                .put("name", name)
                .put("actionType", actionType);
        tile.putArray("inputEvents").add(event);
        return tile;
    }
}
