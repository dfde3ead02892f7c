package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A request of the stand-in. */
final class StubRequest {

    final String id = UUID.randomUUID().toString();
    final String action;
    String state = "2";
    String message = "";

    StubRequest(String action) {
        this.action = action;
    }

    ObjectNode json() {
        ObjectNode node = AnswerJson.JSON.createObjectNode();
        node.put("requestId", id).put("action", action).put("state", state).put("createdOn", "2026-03-01T10:00:00Z");
        if (!message.isEmpty()) {
            node.put("errorMessage", message);
            node.putObject("result").put("message", message).put("status", "failed");
        }
        return node;
    }
}
