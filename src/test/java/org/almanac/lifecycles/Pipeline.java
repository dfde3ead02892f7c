package org.almanac.lifecycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** A pipeline that calls the REST API, and an approver who lets everything pass. */
public final class Pipeline {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> ENDED = Set.of("succeeded", "failed", "undone", "refused", "cancelled");

    private final RestClient rest;

    public Pipeline(int port) {
        rest = RestClient.create("http://127.0.0.1:" + port);
    }

    public JsonNode get(String path) {
        return Objects.requireNonNull(rest.get()
                .uri(path)
                .headers(headers -> headers.setBasicAuth("viewer", "viewer"))
                .retrieve()
                .body(JsonNode.class));
    }

    public byte[] download(String path) {
        return Objects.requireNonNull(rest.get()
                .uri(path)
                .headers(headers -> headers.setBasicAuth("viewer", "viewer"))
                .retrieve()
                .body(byte[].class));
    }

    public JsonNode post(String user, String path, Map<String, Object> body) {
        return Objects.requireNonNull(rest.post()
                .uri(path)
                .headers(headers -> headers.setBasicAuth(user, user))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(JsonNode.class));
    }

    /** Posts what is answered without a body. */
    public void send(String user, String path, Map<String, Object> body) {
        rest.post()
                .uri(path)
                .headers(headers -> headers.setBasicAuth(user, user))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    /** The package's id. */
    public String upload(byte[] zip) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(zip) {
            @Override
            public String getFilename() {
                return "package.zip";
            }
        });
        JsonNode shelved = Objects.requireNonNull(rest.post()
                .uri("/api/packages")
                .headers(headers -> headers.setBasicAuth("operator", "operator"))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(JsonNode.class));
        return shelved.get("id").asText();
    }

    /** Starts a deployment, approves what has to be approved, and waits for its end. */
    public JsonNode deployed(Map<String, Object> start) {
        return ended(post("operator", "/api/deployments", start));
    }

    public JsonNode undone(String deployment) {
        return ended(post("operator", "/api/deployments/" + deployment + "/undo", Map.of()));
    }

    private JsonNode ended(JsonNode started) {
        return ended(started.get("id").asText());
    }

    /** Approves what has to be approved, and waits for the end of a deployment. */
    public JsonNode ended(String id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            approve(id);
                            return get("/api/deployments/" + id);
                        },
                        deployment -> ENDED.contains(deployment.get("state").asText()));
    }

    /** Lets a deployment pass that waits for approval. */
    public void approve(String deployment) {
        JsonNode approvals = Objects.requireNonNull(rest.get()
                .uri("/api/approvals")
                .headers(headers -> headers.setBasicAuth("approver", "approver"))
                .retrieve()
                .body(JsonNode.class));
        for (JsonNode approval : approvals) {
            if (approval.get("deployment").asText().equals(deployment)) {
                post(
                        "approver",
                        "/api/approvals/" + approval.get("id").asText(),
                        Map.of(
                                "decision",
                                "approve",
                                "planHash",
                                approval.get("planHash").asText()));
            }
        }
    }

    public String stateHash(String environment) {
        return get("/api/environments/" + environment).get("stateHash").asText();
    }

    public static void succeeded(JsonNode deployment) {
        assertThat(deployment.get("state").asText())
                .as(deployment.toPrettyString())
                .isEqualTo("succeeded");
    }
}
