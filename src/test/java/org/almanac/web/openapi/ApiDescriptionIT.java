package org.almanac.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almanac.process.Group;
import org.almanac.web.ApiSlice;
import org.almanac.web.access.Allowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class ApiDescriptionIT extends ApiSlice {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private JsonNode document;

    @BeforeEach
    void theDocument() throws Exception {
        var answer = get("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        document = new ObjectMapper().readTree(answer.getResponse().getContentAsByteArray());
    }

    private JsonNode operation(String method, String path) {
        return document.path("paths").path(path).path(method);
    }

    private Stream<String> mapped() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + path)));
    }

    @Test
    void everyMappingIsDescribedWithItsErrors() {
        var operations = mapped().toList();

        assertThat(operations).hasSizeGreaterThanOrEqualTo(22).allSatisfy(name -> {
            var operation = operation(name.split(" ")[0], name.split(" ")[1]);
            assertThat(operation.path("summary").asText()).isNotBlank();
            var responses = operation.path("responses");
            for (String status : List.of("400", "401", "403", "404", "405", "406", "500", "503")) {
                assertThat(responses.path(status).path("$ref").asText()).startsWith("#/components/responses/");
            }
            assertThat(responses.toString()).doesNotContain("*/*");
            assertThat(Stream.of("200", "201", "202", "204").anyMatch(responses::has))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get /api/environments",
                "post /api/environments",
                "get /api/environments/{environment}",
                "patch /api/environments/{environment}",
                "delete /api/environments/{environment}",
                "get /api/environments/{environment}/solutions",
                "get /api/environments/{environment}/solutions/{uniqueName}",
                "get /api/environments/{environment}/components",
                "get /api/environments/{environment}/layers",
                "get /api/environments/{environment}/dependencies",
                "get /api/environments/{environment}/history",
                "get /api/environments/{environment}/import-jobs",
                "get /api/environments/{environment}/import-jobs/{id}",
                "get /api/environments/{environment}/import-jobs/{id}/data",
                "get /api/environments/{environment}/import-jobs/{id}/log",
                "get /api/environments/{environment}/operations",
                "get /api/environments/{environment}/operations/{id}",
                "get /api/environments/{environment}/table-maps",
                "get /api/environments/{environment}/table-maps/versions/{id}",
                "get /api/environments/{environment}/table-maps/findings",
                "get /api/environments/{environment}/dual-write",
                "post /api/environments/{environment}/dual-write/requests",
                "get /api/environments/{environment}/dual-write/requests",
                "get /api/environments/{environment}/policies",
                "get /api/environments/{environment}/policies/{policy}",
                "get /api/environments/{environment}/providers",
                "get /api/environments/{environment}/orchestrations",
                "get /api/environments/{environment}/order-management",
                "post /api/environments/{environment}/order-management/requests",
                "get /api/environments/{environment}/order-management/requests",
                "post /api/packages",
                "get /api/packages",
                "get /api/packages/{id}",
                "get /api/packages/{id}/content",
                "get /api/packages/{id}/issues",
                "get /api/checker/rules",
                "post /api/plans",
                "post /api/deployments",
                "get /api/deployments",
                "get /api/deployments/{id}",
                "get /api/deployments/{id}/plan",
                "get /api/deployments/{id}/log",
                "get /api/deployments/{id}/events",
                "post /api/deployments/{id}/cancel",
                "get /api/approvals",
                "post /api/approvals/{id}"
            })
    void thePathsOfTheContractExist(String operation) {
        assertThat(mapped()).contains(operation);
    }

    @Test
    void nothingButTheApiIsDescribed() {
        var paths = new ArrayList<String>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);

        assertThat(paths).isNotEmpty().allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void problemsAreDescribed() {
        var response = document.at("/components/responses/NOT_FOUND/content/application~1problem+json/schema/$ref");

        assertThat(response.asText()).isEqualTo("#/components/schemas/Problem");
        assertThat(document.at("/components/schemas/Problem/properties/code").isMissingNode())
                .isFalse();
    }

    @Test
    void anUploadIsAMultipartFormWithAFile() {
        var schema = operation("post", "/api/packages").at("/requestBody/content/multipart~1form-data/schema");

        assertThat(schema.at("/properties/file/format").asText()).isEqualTo("binary");
    }

    @Test
    void theWaysToLogInAreDescribed() {
        var schemes = new ArrayList<String>();
        document.at("/components/securitySchemes").fieldNames().forEachRemaining(schemes::add);

        assertThat(schemes).containsExactlyInAnyOrder("basic", "bearer", "session");
        assertThat(document.path("security")).hasSize(3);
    }

    @Test
    void theCallerIsNoParameter() {
        assertThat(document.toString()).doesNotContain("\"caller\"", "\"Caller\"");
    }

    @Test
    void whoMayCallIsPartOfTheDescription() {
        assertThat(operation("delete", "/api/environments/{environment}")
                        .path("description")
                        .asText())
                .contains("camunda-admin");
    }

    @Test
    void whateverChangesSomethingSaysWhoMay() {
        var open = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream().anyMatch(p -> p.startsWith("/api/")))
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> !method.name().equals("GET")))
                .filter(entry -> !entry.getValue().hasMethodAnnotation(Allowed.class))
                .map(entry -> entry.getKey().getPatternValues().toString())
                .toList();

        // the group that decides is a matter of each approval
        assertThat(open).containsExactly("[/api/approvals/{id}]");
        assertThat(Group.values()).hasSize(4);
    }
}
