package org.almanac.target.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** An answer of the stand-in; status 0 cuts the connection. */
record StubAnswer(int status, String type, String body, Map<String, String> headers) {

    StubAnswer(int status, String type, String body) {
        this(status, type, body, Map.of());
    }

    static StubAnswer json(JsonNode body) {
        return new StubAnswer(200, "application/json; odata.metadata=minimal", body.toString());
    }

    static StubAnswer list(List<? extends JsonNode> rows) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("value").addAll(rows);
        return json(list);
    }

    static StubAnswer nothing() {
        return new StubAnswer(204, "application/json", "");
    }

    static StubAnswer error(int status, String code, String message) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.putObject("error").put("code", code).put("message", message);
        return new StubAnswer(status, "application/json; odata.metadata=minimal", error.toString());
    }
}
