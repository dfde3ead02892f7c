package org.almanac.webapi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What came back for one request. */
record Answer(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    String text() {
        return response.body();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The body; fails if it is no JSON. */
    JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + text(), e);
        }
    }

    /** A field of the body, or one inside it by its pointer. */
    JsonNode at(String field) {
        return field.startsWith("/") ? json().at(field) : json().path(field);
    }

    /** The rows of a collection. */
    List<JsonNode> rows() {
        expect(200);
        return StreamSupport.stream(at("value").spliterator(), false).toList();
    }

    /** The only row of a collection. */
    JsonNode row() {
        assertThat(rows()).as(text()).hasSize(1);
        return rows().get(0);
    }

    Answer expect(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    /** An error in the form of the platform. */
    Answer refused(int status, String code) {
        expect(status);
        assertThat(header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(at("/error/code").asText()).as(text()).isEqualTo(code);
        assertThat(at("/error/message").asText()).as(text()).isNotBlank();
        return this;
    }
}
