package org.almanac.webapi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** How operations end. */
final class Then {

    private static final int SUCCEEDED = 30;
    private static final int FAILED = 31;

    private Then() {}

    static void succeeded(JsonNode operation) {
        assertThat(operation.path("statuscode").asInt())
                .as(operation.toString())
                .isEqualTo(SUCCEEDED);
        assertThat(operation.path("errorcode").asInt()).isZero();
    }

    /** @return what it says to people */
    static String failed(JsonNode operation, int code) {
        assertThat(operation.path("statuscode").asInt())
                .as(operation.toString())
                .isEqualTo(FAILED);
        assertThat(operation.path("errorcode").asInt()).as(operation.toString()).isEqualTo(code);
        return operation.path("friendlymessage").asText();
    }
}
