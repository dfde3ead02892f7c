package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.almanac.dualwrite.MapPair;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;

/** What the gateway says of one link at one moment; each part is asked for once, when it is needed. */
final class LinkView {

    static final String MANAGEMENT = "/api/DualWriteManagement/1.0/";

    private final EnvironmentName environment;
    private final GatewayLink settings;
    private final GatewayApi api;
    private final Supplier<Optional<ListedLink>> link = once(this::askLink);
    private final Supplier<List<ListedMap>> maps = once(this::askMaps);
    private final Supplier<ConnectionSet> connectionSet = once(this::askConnectionSet);
    private final Supplier<List<ListedSolution>> solutions = once(this::askSolutions);

    LinkView(EnvironmentName environment, GatewayLink settings, GatewayApi api) {
        this.environment = environment;
        this.settings = settings;
        this.api = api;
    }

    private static <T> Supplier<T> once(Supplier<T> question) {
        return org.springframework.util.function.SingletonSupplier.of(question);
    }

    /** A part of a path or a value of a query. */
    static String encoded(Object part) {
        return URLEncoder.encode(part.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    GatewayApi api() {
        return api;
    }

    String financeHost() {
        return String.valueOf(settings.financeHost());
    }

    /** Empty when the environments are not linked. */
    Optional<ListedLink> link() {
        return link.get();
    }

    /** @throws Refusal NOT_LINKED */
    ListedLink linked() {
        return link().orElseThrow(() -> new Refusal(
                ErrorCode.NOT_LINKED,
                "The dual-write gateway knows no link of '" + environment + "' with " + financeHost()
                        + ". Link them in the admin center.",
                environment.value()));
    }

    /** Maps of the link; the same pair can be there more than once. */
    List<ListedMap> maps() {
        return maps.get();
    }

    ConnectionSet connectionSet() {
        return connectionSet.get();
    }

    List<ListedSolution> solutions() {
        return solutions.get();
    }

    /** @throws BadInput UNKNOWN_TABLE_MAP, AMBIGUOUS_TABLE_MAP if the gateway lists the pair more than once */
    ListedMap map(MapPair pair) {
        List<ListedMap> found =
                maps().stream().filter(map -> map.pair().equals(pair)).toList();
        if (found.size() > 1) {
            throw new BadInput(
                    ErrorCode.AMBIGUOUS_TABLE_MAP,
                    "The dual-write gateway lists '" + pair + "' " + found.size()
                            + " times; which one is meant cannot be told. Remove the surplus ones on the Dual-write page.",
                    pair.displayName());
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_TABLE_MAP, "There is no table map '" + pair + "'.", pair.displayName()));
    }

    private Optional<ListedLink> askLink() {
        JsonNode answer = api.get(MANAGEMENT + "Environments?targetType=AX&identifier=" + encoded(financeHost()));
        if (!answer.isContainerNode()) {
            throw Nodes.unexpected("links are neither a list nor one", answer);
        }
        return (answer.isArray() ? Nodes.children(answer) : Stream.of(answer))
                .findFirst()
                .map(ListedLink::of);
    }

    /** The list can be empty for a moment; an empty one that stays empty is what a link without applied solutions has. */
    private List<ListedMap> askMaps() {
        String path = MANAGEMENT + "Entities?targetType=AX&cid=" + encoded(linked().cid());
        JsonNode answer = api.get(path);
        for (int retry = 1; answer.isEmpty() && retry <= api.settings().emptyListRetries(); retry++) {
            api.pause(Duration.ofSeconds(retry));
            answer = api.get(path);
        }
        return list(answer, "maps").map(ListedMap::of).toList();
    }

    private ConnectionSet askConnectionSet() {
        JsonNode answer = api.get("/api/ConnectionSet/" + encoded(linked().cname()));
        if (!answer.isObject()) {
            throw Nodes.unexpected("the connection set is no object", answer);
        }
        return new ConnectionSet(answer);
    }

    private List<ListedSolution> askSolutions() {
        JsonNode answer = api.get(MANAGEMENT + "SolutionAware/" + encoded(linked().cid()) + "/Solutions/");
        return list(answer, "solutions")
                .map(ListedSolution::of)
                .filter(solution -> !solution.uniqueName().isEmpty())
                .toList();
    }

    private static Stream<JsonNode> list(JsonNode answer, String what) {
        if (!answer.isArray()) {
            throw Nodes.unexpected("the " + what + " are no list", answer);
        }
        return Nodes.children(answer);
    }

    /** Fields and filters of a map's project, of the version that was chosen for it. */
    JsonNode project(UUID pid) {
        JsonNode answer = api.get(MANAGEMENT + pid + "/FieldMappings");
        if (!answer.isObject()) {
            throw Nodes.unexpected("the field mappings are no object", answer);
        }
        return answer;
    }

    /** For each of the versions, in one call, what should run before it and itself. */
    List<JsonNode> prerequisites(List<UUID> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        ArrayNode body = AnswerJson.JSON.createArrayNode();
        versions.forEach(version -> body.add(version.toString()));
        JsonNode answer = api.ask(MANAGEMENT + "GetTemplatePrerequisiteSequences/" + encoded(linked().cid()), body);
        return list(answer, "prerequisites").toList();
    }

    /** What the gateway says of a request on maps: a list of maps or one. */
    List<JsonNode> status(String request) {
        JsonNode answer = api.get(MANAGEMENT + "Status/" + encoded(request));
        return (answer.isArray() ? Nodes.children(answer) : Stream.of(answer)).toList();
    }

    /** What the gateway says of a request on a solution. */
    JsonNode solutionStatus(String request) {
        JsonNode answer =
                api.get(MANAGEMENT + "SolutionAware/" + encoded(linked().cid()) + "/Status/" + encoded(request));
        return answer.isArray() ? answer.path(0) : answer;
    }
}
