package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.target.http.AnswerText;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway says of a request.
 *
 * @param action code of what was asked for; empty where it does not say
 * @param message why it failed; null otherwise
 */
record ReportedRequest(
        String id,
        String action,
        RequestStatus.State state,
        @Nullable String message) {

    /** Reads one of {@code lastRequests}, of {@code solutionAwareRequests} or an answer on a solution. */
    static ReportedRequest of(String id, JsonNode node) {
        RequestStatus.State state = switch (Nodes.text(node, "state")) {
            case "2" -> RequestStatus.State.COMPLETED;
            case "3" -> RequestStatus.State.FAILED;
            // an undocumented state is none that it ends in
            default -> RequestStatus.State.WAITING;
        };
        return new ReportedRequest(
                id, Nodes.text(node, "action"), state, state == RequestStatus.State.FAILED ? message(node) : null);
    }

    private static String message(JsonNode node) {
        return Stream.of(Nodes.text(node, "errorMessage"), Nodes.text(node.path("result"), "message"))
                .filter(text -> !text.isEmpty())
                .map(text -> AnswerText.excerpt(text, ""))
                .findFirst()
                .orElse("The gateway does not say why.");
    }

    /** All requests of an array, or of an object that has them by id. */
    static List<ReportedRequest> list(JsonNode node) {
        if (node.isObject() && !node.has("requestId")) {
            return node.properties().stream()
                    .map(entry -> of(entry.getKey(), entry.getValue()))
                    .toList();
        }
        return (node.isObject() ? Stream.of(node) : Nodes.children(node))
                .filter(request -> !Nodes.text(request, "requestId").isEmpty())
                .map(request -> of(Nodes.text(request, "requestId"), request))
                .toList();
    }
}
