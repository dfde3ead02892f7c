package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import org.almanac.target.http.StrictJson;

/** An answer of the stand-in. */
record StubAnswer(int status, String type, String body) {

    static StubAnswer json(JsonNode body) {
        return new StubAnswer(200, "application/json", body.toString());
    }

    static StubAnswer nothing() {
        return new StubAnswer(204, "application/json", "");
    }

    static StubAnswer error(int status, String code, String message) {
        var error = StrictJson.MAPPER.createObjectNode();
        error.putObject("error").put("code", code).put("message", message);
        return new StubAnswer(status, "application/json", error.toString());
    }
}
