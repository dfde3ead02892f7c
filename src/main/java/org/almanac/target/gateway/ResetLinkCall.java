package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Resets the link (dual-write-and-order-management 2.6). */
record ResetLinkCall(boolean force, List<String> companies) implements GatewayCall {

    @Override
    public void allow(LinkView link) {
        link.linked();
        link.maps().stream()
                .filter(map -> !force && !map.state().stopped())
                .findFirst()
                .ifPresent(map -> {
                    throw GatewayCall.refusal(
                            "The map '" + map.pair() + "' is " + map.state()
                                    + "; stop all maps before the link is reset, or force it.",
                            map.pair().displayName());
                });
    }

    @Override
    public Post post(LinkView link) {
        Optional<JsonNode> dataverse = link.connectionSet().dataverse();
        ObjectNode body = AnswerJson.JSON.createObjectNode();
        body.put(
                "powerAppsEnvironmentName",
                dataverse.map(side -> Nodes.text(side, "powerAppsEnvironment")).orElse(""));
        ArrayNode environments = body.putArray("environments");
        Stream.of(dataverse, link.connectionSet().finance())
                .flatMap(Optional::stream)
                .forEach(side -> environment(environments.addObject(), side));
        ArrayNode entities = body.putArray("legalEntities");
        companies.forEach(entities::add);
        return new Post(
                "/api/ConnectionSet/" + LinkView.encoded(link.linked().cid()) + "/Reset?targetType=AX&forceReset="
                        + force,
                body,
                link.api().settings().resetTimeout());
    }

    private static void environment(ObjectNode sent, JsonNode side) {
        sent.put("targetType", Nodes.text(side, "targetType"))
                .put("name", Nodes.text(side, "name"))
                .put("displayName", Nodes.text(side, "environmentDisplayName"))
                .put("id", Nodes.text(side, "powerAppsEnvironment"))
                .put("isDevInstance", side.path("isDevInstance").asBoolean())
                .put("directUrl", Nodes.text(side, "directUrl"));
    }

    /** Maps of the link and its keys are gone. */
    @Override
    public boolean effect(LinkView link) {
        return link.link().isEmpty()
                || (link.maps().isEmpty() && link.connectionSet().keys().isEmpty());
    }

    @Override
    public boolean endsWithAnswer() {
        return true;
    }

    /** Somebody may have set the link up again in the meantime. */
    @Override
    public boolean repeatable() {
        return false;
    }
}
