package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What the stand-in knows of its one link, and what its calls do to it. */
final class StubLink {

    static final String CID = "b4d7c2f0-1111-4222-8333-944455556666";
    static final String CNAME = "link-1";

    final List<StubMap> maps = new CopyOnWriteArrayList<>();
    final Map<String, List<String>> keys = new LinkedHashMap<>(Map.of("uoms", List.of("msdyn_symbol")));
    final List<String> solutions = new ArrayList<>(List.of("ContosoMaps"));
    final List<StubRequest> solutionRequests = new ArrayList<>();
    final List<List<UUID>> sequences = new ArrayList<>();
    boolean linked = true;
    boolean solutionAware = true;
    /** New requests stay as they are until a test moves them. */
    boolean slow;

    Duration delay = Duration.ZERO;
    Duration lag = Duration.ZERO;
    /** What the next request fails with, by action and, for maps, entity set. */
    final Map<String, String> failing = new HashMap<>();

    Runnable applying = () -> {};
    private final InstantSource clock;
    private final List<Pending> pending = new ArrayList<>();

    private record Pending(Instant due, Runnable work) {}

    StubLink(InstantSource clock) {
        this.clock = clock;
    }

    /** Does what is due. */
    void settle() {
        List<Pending> due = pending.stream()
                .filter(work -> !work.due().isAfter(clock.instant()))
                .toList();
        pending.removeAll(due);
        due.forEach(work -> work.work().run());
        maps.stream().filter(map -> !map.shownUntil.isAfter(clock.instant())).forEach(map -> {
            map.shown = null;
            map.shownUntil = Instant.MAX;
        });
    }

    private void when(StubRequest request, String what, Runnable effect) {
        String failure = failing.remove(what);
        if (slow) {
            request.state = "1";
        } else if (failure != null) {
            request.state = "3";
            request.message = failure;
        } else if (delay.isZero()) {
            effect.run();
        } else {
            request.state = "1";
            pending.add(new Pending(clock.instant().plus(delay), () -> {
                request.state = "2";
                effect.run();
            }));
        }
    }

    ArrayNode environments() {
        ArrayNode list = AnswerJson.JSON.createArrayNode();
        if (linked) {
            list.addObject()
                    .put("cid", CID)
                    .put("cname", CNAME)
                    .put("targetType", "AX")
                    .putObject("detail")
                    .put("isSolutionAware", solutionAware);
        }
        return list;
    }

    ArrayNode entities() {
        ArrayNode list = AnswerJson.JSON.createArrayNode();
        maps.forEach(map -> list.add(map.json()));
        return list;
    }

    ArrayNode solutions() {
        ArrayNode list = AnswerJson.JSON.createArrayNode();
        solutions.forEach(name -> list.addObject()
                .put("uniquename", name)
                .put("friendlyname", name)
                .put("ismanaged", true)
                .put("version", "1.0.0.0"));
        return list;
    }

    ArrayNode prerequisites(JsonNode asked) {
        ArrayNode list = AnswerJson.JSON.createArrayNode();
        for (JsonNode tid : asked) {
            ArrayNode sequence = list.addArray();
            sequences.stream()
                    .filter(ids -> ids.get(ids.size() - 1).toString().equals(tid.asText()))
                    .findFirst()
                    .ifPresentOrElse(
                            ids -> ids.forEach(id -> sequence.add(id.toString())), () -> sequence.add(tid.asText()));
        }
        return list;
    }

    ObjectNode connectionSet() {
        ObjectNode set = AnswerJson.JSON.createObjectNode();
        set.put("id", CID).put("name", CNAME).put("createdDateTime", "2026-02-01T08:00:00");
        ObjectNode sides = set.putObject("environments");
        sides.putObject("left").put("name", "finance").put("targetType", "AX").put("isDevInstance", false);
        ObjectNode dataverse = sides.putObject("right")
                .put("name", "dataverse one")
                .put("targetType", "CDSForApps")
                .put("powerAppsEnvironment", "env-1");
        ArrayNode schemas = dataverse.putArray("schemas");
        keys.forEach((name, fields) -> {
            ObjectNode schema = schemas.addObject().put("name", name);
            ArrayNode list = schema.putArray("keys")
                    .addObject()
                    .put("name", fields.size() > 1 ? "userKeys" : "userKey")
                    .putArray("fields");
            fields.forEach(list::add);
        });
        ObjectNode detail = set.putObject("dualWriteDetail").put("isSolutionAware", solutionAware);
        ArrayNode mappings = detail.putObject("legalEntityMappings").putArray("mappings");
        Stream.of("USMF", "DEMF")
                .forEach(name -> mappings.addObject().putObject("left").put("name", name));
        detail.putObject("conflictResolution").put("option", "1").put("master", "CRM");
        ObjectNode alert = detail.putArray("alertSettings")
                .addObject()
                .put("name", "many errors")
                .put("action", "pause");
        alert.putArray("errorTypes").add("Application");
        alert.putObject("threshold").put("count", 5).put("interval", 2).put("unitOfTime", "Hours");
        ArrayNode requests = detail.putArray("solutionAwareRequests");
        solutionRequests.forEach(request -> requests.add(request.json()));
        return set;
    }

    ObjectNode project(String pid) {
        StubMap map = maps.stream()
                .filter(one -> pid.equals(String.valueOf(one.pid)))
                .findFirst()
                .orElseThrow();
        ObjectNode project = AnswerJson.JSON.createObjectNode().put("name", "project of " + map.pair.set());
        project.putObject("templateIdentifier").put("id", map.applied.toString());
        ObjectNode leg = project.putArray("entityMappingTasks")
                .addObject()
                .put("name", map.pair.displayName())
                .putArray("legs")
                .addObject()
                .put("sourceSchema", map.pair.entity())
                .put("sourceEnvironmentType", "AX")
                .put("destinationSchema", map.pair.set())
                .put("destinationEnvironmentType", "CRM")
                .put("sourceFilter", "")
                .put("reversedSourceFilter", "");
        ArrayNode fields = leg.putArray("fieldMappings");
        fields.addObject().put("syncDirection", "3").put("sourceField", "NAME").put("destinationField", "name");
        fields.addObject()
                .put("syncDirection", "3")
                .put("sourceField", "GROUP")
                .put("destinationField", "msdyn_customergroupid.msdyn_groupid");
        return project;
    }

    /** Carries an action out and gives its request. */
    StubRequest act(JsonNode body) {
        StubRequest request = new StubRequest(body.path("action").asText());
        for (JsonNode detail : body.path("details")) {
            StubMap map = maps.stream()
                    .filter(one ->
                            one.applied.toString().equals(detail.path("tid").asText()))
                    .findFirst()
                    .orElseThrow();
            map.requests.add(request);
            when(request, request.action + "/" + map.pair.set(), () -> change(map, request.action));
        }
        return request;
    }

    private void change(StubMap map, String action) {
        if (!lag.isZero()) {
            map.shown = map.state;
            map.shownUntil = clock.instant().plus(lag);
        }
        switch (action) {
            case "1", "6" -> map.state = "4";
            case "4" -> map.state = "1";
            case "5" -> map.state = "5";
            case "8" -> {
                map.pid = UUID.randomUUID();
                map.state = "1";
            }
            default -> throw new IllegalArgumentException(action);
        }
    }

    StubRequest apply(JsonNode body) {
        StubRequest request = new StubRequest(body.path("action").asText());
        solutionRequests.add(request);
        when(request, request.action, applying);
        return request;
    }

    void choose(String tid, String pid) {
        maps.stream()
                .filter(map -> pid.equals(String.valueOf(map.pid)))
                .forEach(map -> map.applied = UUID.fromString(tid));
    }

    void keys(JsonNode body) {
        keys.clear();
        body.path("integrationKeys").properties().forEach(entry -> {
            List<String> fields = new ArrayList<>();
            entry.getValue().forEach(field -> fields.add(field.asText()));
            keys.put(entry.getKey(), fields);
        });
    }

    void reset() {
        maps.clear();
        keys.clear();
    }

    Optional<StubRequest> solutionRequest(String id) {
        return solutionRequests.stream()
                .filter(request -> request.id.equals(id))
                .findFirst();
    }
}
