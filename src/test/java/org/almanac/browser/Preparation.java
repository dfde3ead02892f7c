package org.almanac.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.sample.SamplePackage;
import org.almanac.solution.PackageBuilder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** What has to be there before a person sits down at the browser, made by REST; users have their names as passwords. */
final class Preparation {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WebPage web;

    Preparation(WebPage web) {
        this.web = web;
    }

    /** Registers an embedded environment; type and provided solutions as in the API, such as {@code production}. */
    Preparation environment(String name, String type, String... provides) {
        as("admin")
                .post()
                .uri("/api/environments")
                .body(Map.<String, Object>of("name", name, "type", type, "provides", List.of(provides)))
                .retrieve()
                .toBodilessEntity();
        return this;
    }

    Preparation upload(PackageBuilder solution) {
        return upload(solution.toBytes());
    }

    Preparation upload(SamplePackage... samples) {
        for (var sample : samples) {
            upload(sample.toBytes());
        }
        return this;
    }

    private Preparation upload(byte[] bytes) {
        var file = new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return "solution.zip";
            }
        };
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file);
        as("operator")
                .post()
                .uri("/api/packages")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toBodilessEntity();
        return this;
    }

    Preparation user(String name, String... groups) {
        var profile = Map.of("id", name, "firstName", name, "lastName", "Almanac");
        var user = Map.of("profile", profile, "credentials", Map.of("password", name));
        as("admin").post().uri("/engine-rest/user/create").body(user).retrieve().toBodilessEntity();
        for (String group : groups) {
            var membership = "/engine-rest/group/" + group + "/members/" + name;
            as("admin").put().uri(membership).retrieve().toBodilessEntity();
        }
        return this;
    }

    /** Starts {@code install-solution}; the newest package of this name, or {@code name@version}. */
    String start(String user, String environment, String solution, String reason) {
        var request = Map.of(
                "process", "install-solution", "environment", environment, "package", solution, "reason", reason);
        var started =
                as(user).post().uri("/api/deployments").body(request).retrieve().body(JsonNode.class);
        return Objects.requireNonNull(started).path("id").asText();
    }

    /** Runs {@code install-solution} into an environment that asks for no approval. */
    Preparation installed(String environment, String solution) {
        awaitState(start("operator", environment, solution, "As prepared"), "succeeded");
        return this;
    }

    /** Starts any process; waits for nothing. */
    String start(String process, String environment, Map<String, Object> variables) {
        var request = new HashMap<String, Object>(variables);
        request.put("process", process);
        request.put("environment", environment);
        var started = as("operator")
                .post()
                .uri("/api/deployments")
                .body(request)
                .retrieve()
                .body(JsonNode.class);
        return Objects.requireNonNull(started).path("id").asText();
    }

    /** Submits an order to the link or its table maps, as somebody does on the Dual-write page. */
    Preparation order(String environment, Map<String, Object> order) {
        as("operator")
                .post()
                .uri("/api/environments/" + environment + "/dual-write/requests")
                .body(Map.of("order", order))
                .retrieve()
                .toBodilessEntity();
        return this;
    }

    /** Submits an order about a policy, provider, orchestration or connection reference. */
    Preparation submit(String environment, Map<String, Object> order) {
        as("operator")
                .post()
                .uri("/api/environments/" + environment + "/order-management/requests")
                .body(Map.of("order", order))
                .retrieve()
                .toBodilessEntity();
        return this;
    }

    /** Changes a rule of a policy that is not published. */
    Preparation rule(String environment, String policy, String rule, String definition) {
        as("operator")
                .put()
                .uri("/api/environments/{environment}/policies/{policy}/rules/{rule}", environment, policy, rule)
                .body(Map.of("definition", definition))
                .retrieve()
                .toBodilessEntity();
        return this;
    }

    /** A policy, provider or orchestration of this name; the list is its path, such as {@code policies}. */
    JsonNode orderItem(String environment, String list, String name) {
        return get("/api/environments/" + environment + "/" + list + "/" + name);
    }

    /** Plays finance and operations with so many rows of an entity in a legal entity. */
    Preparation rows(String environment, String entity, String company, long count) {
        as("admin")
                .put()
                .uri("/api/environments/" + environment + "/dual-write/rehearsal")
                .body(Map.of("finance", Map.of("rows", Map.of(entity, Map.of(company, count)))))
                .retrieve()
                .toBodilessEntity();
        return this;
    }

    /** Lets orders of a kind about a map fail a number of times. */
    Preparation fault(String environment, String order, String map, int times) {
        as("admin")
                .post()
                .uri("/api/environments/" + environment + "/dual-write/rehearsal/faults")
                .body(Map.<String, Object>of("order", order, "map", map, "times", times, "code", "DIPV1022"))
                .retrieve()
                .toBodilessEntity();
        return this;
    }

    /** The table map of this name. */
    JsonNode tableMap(String environment, String name) {
        return get("/api/environments/" + environment + "/table-maps?name=" + name)
                .path(0);
    }

    /** Starts {@code install-solution} and waits until its plan can be decided on. */
    String startUntilApproval(String user, String environment, String solution) {
        String id = start(user, environment, solution, "As prepared");
        return awaitState(id, "awaiting-approval");
    }

    String awaitState(String deployment, String state) {
        await().atMost(PATIENCE)
                .until(() -> get("/api/deployments/" + deployment).path("state").asText(), state::equals);
        return deployment;
    }

    /** Waits until a deployment has this many rounds of approval. */
    void awaitRounds(String deployment, int rounds) {
        await().atMost(PATIENCE)
                .until(() ->
                        get("/api/deployments/" + deployment).path("approvals").size() == rounds);
    }

    /** Approves or rejects the open round of a deployment by REST. */
    void decide(String user, String deployment, String decision) {
        var approval = get("/api/deployments/" + deployment).path("approvals").path(0);
        var body = Map.of(
                "decision", decision, "planHash", approval.path("planHash").asText());
        as(user).post()
                .uri("/api/approvals/" + approval.path("id").asText())
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    /** Unique names of the solutions in an environment. */
    List<String> solutions(String environment) {
        return get("/api/environments/" + environment + "/solutions").findValuesAsText("uniqueName");
    }

    private JsonNode get(String path) {
        return Objects.requireNonNull(as("viewer").get().uri(path).retrieve().body(JsonNode.class));
    }

    private RestClient as(String user) {
        return RestClient.builder()
                .baseUrl(web.address(""))
                .defaultHeaders(headers -> {
                    headers.setBasicAuth(user, user);
                    headers.setContentType(MediaType.APPLICATION_JSON);
                })
                .build();
    }
}
