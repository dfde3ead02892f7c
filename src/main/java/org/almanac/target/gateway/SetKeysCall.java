package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sets integration keys in the connection set; sets that are not named are sent as they are, for the call replaces all. */
record SetKeysCall(Map<String, List<String>> keys) implements GatewayCall {

    @Override
    public void allow(LinkView link) {
        link.linked();
        if (link.connectionSet().dataverse().isEmpty()) {
            throw GatewayCall.refusal(
                    "The link's connection set has no Dataverse side, so no keys can be set.", "keys");
        }
    }

    @Override
    public boolean needless(LinkView link) {
        return effect(link);
    }

    @Override
    public Post post(LinkView link) {
        String dataset = link.connectionSet()
                .dataverse()
                .map(side -> Nodes.text(side, "name"))
                .orElse("");
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(link.connectionSet().keys());
        all.putAll(keys);
        ObjectNode body = AnswerJson.JSON.createObjectNode();
        ObjectNode sent = body.putObject("integrationKeys");
        all.forEach((set, fields) -> {
            ArrayNode list = sent.putArray(set);
            fields.forEach(list::add);
        });
        body.put("datasetName", dataset);
        return new Post(
                "/api/dataset/" + LinkView.encoded(dataset) + "/IntegrationKeys",
                (JsonNode) body,
                link.api().settings().actionTimeout());
    }

    /** Keys are compared without regard to case and order (dual-write-and-order-management 1.4). */
    @Override
    public boolean effect(LinkView link) {
        Map<String, TreeSet<String>> there = comparable(link.connectionSet().keys());
        return there.entrySet().containsAll(comparable(keys).entrySet());
    }

    private static Map<String, TreeSet<String>> comparable(Map<String, List<String>> keys) {
        return keys.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT),
                        entry -> entry.getValue().stream()
                                .map(field -> field.toLowerCase(Locale.ROOT))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (first, second) -> second));
    }

    @Override
    public boolean endsWithAnswer() {
        return true;
    }
}
