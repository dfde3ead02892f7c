package org.almanac.sample.ordermanagement;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.almanac.sample.ordermanagement.Provider.Logic;
import org.almanac.solution.PackageBuilder;

/**
 * The orchestration of the lab (dual-write-and-order-management 7.4): validate header and lines, determine the place of
 * fulfilment, split, send. Its row is one of the designer table; its tiles name policies and provider actions by id.
 */
final class OrderFlow {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String NAME = "IOM Lab order flow";

    private final ArrayNode tiles = MAPPER.createArrayNode();

    private OrderFlow() {}

    static void addTo(PackageBuilder solution) {
        Row.of("designer", NAME, NAME)
                .with("msdyn_orchestrationtype", "Order")
                .with("msdyn_description", "Validates an order, finds out who fulfils it and sends it there.")
                .with("msdyn_tiles", new OrderFlow().json())
                .addTo(solution);
    }

    private String json() {
        execution("Order header validation", "Validate order header", "New Order", Policies.HEADER);
        execution(
                "Order line validation",
                "Validate order line",
                "Validation of Order Header has Succeeded",
                Policies.LINE,
                Policies.LINE_EXTENDED);
        execution(
                "Simple fulfillment determination",
                "Policy Based Fulfillment Determination",
                "Validation of Order Lines has Succeeded",
                Policies.ASSIGNMENT);
        tile("Fulfillment split", "Splitter", "Creation of Fulfillment Order has Succeeded");
        sending("Send to Seattle", Policies.SEATTLE, Providers.SEND_BY_MAIL);
        sending("Send to Chicago", Policies.CHICAGO, Providers.SEND_BY_HTTP);
        return MAPPER.createObjectNode().set("tiles", tiles).toString();
    }

    private ObjectNode tile(String name, String actionType, String event) {
        var tile = tiles.addObject()
                .put("id", String.valueOf(tiles.size()))
                .put("name", name)
                .put("actionType", actionType);
        tile.putArray("inputEvents").add(event);
        return tile;
    }

    private void execution(String name, String actionType, String event, Policy... policies) {
        var ids = tile(name, actionType, event).putArray("executionPolicies");
        List.of(policies).forEach(policy -> ids.add(policy.id()));
    }

    private void sending(String name, Policy filter, Logic action) {
        var tile = tile(name, "Send to Fulfillment", "Creation of Fulfillment Order has Succeeded");
        tile.putArray("filterPolicies").add(filter.id());
        tile.put("providerAction", action.actionId());
    }
}
