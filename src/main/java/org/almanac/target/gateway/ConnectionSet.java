package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almanac.dualwrite.AlertRule;

/** The link's own settings: companies, integration keys, alerts, requests on solutions. */
record ConnectionSet(JsonNode node) {

    private JsonNode detail() {
        return node.path("dualWriteDetail");
    }

    Optional<JsonNode> dataverse() {
        return environments()
                .filter(side -> {
                    String type = Nodes.text(side, "targetType");
                    return "CRM".equals(type) || type.contains("CDS");
                })
                .findFirst();
    }

    Optional<JsonNode> finance() {
        return environments()
                .filter(side -> "AX".equals(Nodes.text(side, "targetType")))
                .findFirst();
    }

    private Stream<JsonNode> environments() {
        return Nodes.children(node.path("environments"));
    }

    /** By entity set; sets without key are absent. */
    Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new TreeMap<>();
        dataverse().stream()
                .flatMap(side -> Nodes.children(side.path("schemas")))
                .forEach(schema -> key(schema).ifPresent(fields -> keys.put(Nodes.text(schema, "name"), fields)));
        return keys;
    }

    /** Several columns are called {@code userKeys}, a single one {@code userKey}. */
    private static Optional<List<String>> key(JsonNode schema) {
        return Stream.of("userKeys", "userKey")
                .flatMap(name -> Nodes.children(schema.path("keys"))
                        .filter(key -> name.equalsIgnoreCase(Nodes.text(key, "name"))))
                .map(key ->
                        Nodes.children(key.path("fields")).map(JsonNode::asText).toList())
                .filter(fields -> !fields.isEmpty())
                .findFirst();
    }

    List<String> companies() {
        return Nodes.children(detail().path("legalEntityMappings").path("mappings"))
                .map(mapping -> Nodes.text(mapping.path("left"), "name"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Which side wins a conflict; Dataverse where it does not say, which is the platform's default. */
    String master() {
        return "AX".equals(Nodes.text(detail().path("conflictResolution"), "master")) ? "AX" : "CRM";
    }

    Optional<Boolean> solutionAware() {
        return Optional.of(detail().path("isSolutionAware"))
                .filter(JsonNode::isBoolean)
                .map(JsonNode::booleanValue);
    }

    List<ReportedRequest> solutionRequests() {
        return ReportedRequest.list(detail().path("solutionAwareRequests"));
    }

    List<AlertRule> alerts() {
        return Nodes.children(detail().path("alertSettings"))
                .map(ConnectionSet::alert)
                .toList();
    }

    private static AlertRule alert(JsonNode setting) {
        JsonNode threshold = setting.path("threshold");
        int unit = Nodes.text(threshold, "unitOfTime")
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("hour")
                ? 60
                : 1;
        return new AlertRule(
                Nodes.text(setting, "name"),
                String.join(
                        ",",
                        Nodes.children(setting.path("errorTypes"))
                                .map(JsonNode::asText)
                                .toList()),
                threshold.path("count").asInt(),
                threshold.path("interval").asInt() * unit,
                Nodes.text(setting, "action"));
    }
}
