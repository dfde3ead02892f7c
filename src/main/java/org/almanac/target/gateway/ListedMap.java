package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the gateway's list of maps.
 *
 * @param tid id of the chosen version; null before one was chosen
 * @param pid id of the project; null until the map was initialized
 * @param said the actions that the gateway allows now; null where it does not say
 * @param requests what it says of the map's requests
 */
record ListedMap(
        MapPair pair,
        @Nullable UUID tid,
        @Nullable UUID pid,
        MapState state,
        @Nullable Set<MapAction> said,
        List<ListedTemplate> templates,
        List<ReportedRequest> requests) {

    static ListedMap of(JsonNode node) {
        JsonNode detail = node.path("detail");
        Optional<ListedTemplate> applied = ListedTemplate.of(detail.path("template"));
        String state = Nodes.text(detail, "state");
        return new ListedMap(
                pair(node),
                applied.map(ListedTemplate::id)
                        .or(() -> Nodes.id(detail, "tid"))
                        .orElse(null),
                detail.path("isProjectDeleted").asBoolean()
                        ? null
                        : Nodes.id(detail, "pid").orElse(null),
                state.isEmpty() ? MapState.NONE : new MapState(state),
                actions(detail.path("actions")),
                templates(detail.path("templates"), applied),
                requestsOf(node));
    }

    private static MapPair pair(JsonNode node) {
        String name = Nodes.text(node.path("detail"), "tName");
        if (name.contains(" - ")) {
            return MapPair.parse(name);
        }
        JsonNode left = node.path("leftEntity");
        JsonNode right = node.path("rightEntity");
        boolean swapped = "AX".equals(Nodes.text(right, "targetType"));
        String set = Nodes.text(swapped ? left : right, "name");
        String entity = Nodes.text(swapped ? right : left, "displayName");
        if (set.isEmpty() || entity.isEmpty()) {
            throw Nodes.unexpected("a map has no name", node);
        }
        return new MapPair(set, entity);
    }

    private static @Nullable Set<MapAction> actions(JsonNode node) {
        if (!node.isArray()) {
            return null;
        }
        Set<String> codes = Nodes.children(node).map(JsonNode::asText).collect(Collectors.toSet());
        return Arrays.stream(MapAction.values())
                .filter(action -> action.code() != null && codes.contains(action.code()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Newest first; the applied one is listed even where the gateway leaves it out. */
    private static List<ListedTemplate> templates(JsonNode listed, Optional<ListedTemplate> applied) {
        List<ListedTemplate> templates = new ArrayList<>(Nodes.children(listed)
                .flatMap(node -> ListedTemplate.of(node).stream())
                .toList());
        applied.filter(template ->
                        templates.stream().noneMatch(other -> other.id().equals(template.id())))
                .ifPresent(templates::add);
        return templates.stream()
                .sorted(Comparator.comparing(ListedTemplate::version)
                        .reversed()
                        .thenComparing(ListedTemplate::author)
                        .thenComparing(ListedTemplate::id))
                .toList();
    }

    /** What an entry says of requests, be it of the list or of an answer on one. */
    static List<ReportedRequest> requestsOf(JsonNode node) {
        JsonNode detail = node.path("detail");
        List<ReportedRequest> requests = new ArrayList<>(ReportedRequest.list(detail.path("lastRequests")));
        ReportedRequest.list(Stream.of(detail.path("lastRequest"))
                        .filter(last -> last.has("requestId"))
                        .findFirst()
                        .orElse(AnswerJson.JSON.createArrayNode()))
                .stream()
                .filter(last -> requests.stream().noneMatch(other -> other.id().equals(last.id())))
                .forEach(requests::add);
        return requests;
    }

    /** What can be done now: what the gateway says, else what the state allows; without a project only making one. */
    Set<MapAction> actions() {
        Set<MapAction> allowed = MapAction.allowedIn(state, pid != null);
        if (pid == null || said == null) {
            return allowed;
        }
        // the gateway's list has no code for skipping to live, so its lack there says nothing
        return allowed.contains(MapAction.SKIP_TO_LIVE)
                ? Stream.concat(said.stream(), Stream.of(MapAction.SKIP_TO_LIVE))
                        .collect(Collectors.toUnmodifiableSet())
                : said;
    }

    boolean lists(UUID version) {
        return templates.stream().anyMatch(template -> template.id().equals(version));
    }

    /** Why the newest failed request failed; null where the last one did not. */
    @Nullable
    String lastError() {
        return requests.isEmpty() ? null : requests.get(requests.size() - 1).message();
    }
}
