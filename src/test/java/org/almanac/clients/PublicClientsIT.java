package org.almanac.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.almanac.AlmanacApplication;
import org.almanac.solution.PackageBuilder;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.olingo.client.api.ODataClient;
import org.apache.olingo.client.api.domain.ClientEntity;
import org.apache.olingo.client.api.domain.ClientEntitySet;
import org.apache.olingo.client.core.ODataClientFactory;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmEntityType;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.format.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** What was written for Dataverse works unchanged. */
@SpringBootTest(classes = AlmanacApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("tour")
class PublicClientsIT {

    private static final String SECRET = "a-secret-of-the-clients-0123456789";
    private static final String NAMESPACE = "Microsoft.Dynamics.CRM";

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    private RestClient rest;

    @DynamicPropertySource
    static void aMachineClient(DynamicPropertyRegistry registry) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        registry.add("almanac.data", () -> folder.resolve("data").toString());
        registry.add("almanac.clients.clients.secret", () -> "file:" + secret);
        registry.add("almanac.clients.clients.groups", () -> "operators");
        registry.add("almanac.clients.clients.environments", () -> "node,olingo");
    }

    @BeforeEach
    void aCaller() {
        rest = RestClient.create("http://127.0.0.1:" + port);
    }

    private void environment(String name) {
        rest.post()
                .uri("/api/environments")
                .headers(headers -> headers.setBasicAuth("admin", "admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", name, "displayName", name, "type", "developer", "kind", "embedded"))
                .retrieve()
                .toBodilessEntity();
    }

    private String address(String environment) {
        return "http://127.0.0.1:" + port + "/environments/" + environment;
    }

    private String token(String environment) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", "clients");
        form.add("client_secret", SECRET);
        form.add("scope", address(environment) + "/.default");
        JsonNode answer = Objects.requireNonNull(rest.post()
                .uri("/almanac/oauth2/v2.0/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class));
        return answer.get("access_token").asText();
    }

    private static Path expenses() throws IOException {
        return PackageBuilder.solution("ContosoClients")
                .managed(false)
                .version("1.0.0.0")
                .publisher("Contoso", "ctso", 10000)
                .table(
                        "ctso_category",
                        table -> table.flag("EntitySetName", "ctso_categories")
                                .behavior(0)
                                .column("ctso_categoryid", "primarykey")
                                .column("ctso_name", "nvarchar")
                                .column("ctso_code", "nvarchar")
                                .key("ctso_code", "ctso_code"))
                .table(
                        "ctso_expense",
                        table -> table.behavior(0)
                                .column("ctso_expenseid", "primarykey")
                                .column("ctso_name", "nvarchar")
                                .column("ctso_amount", "money")
                                .column("ctso_paid", "bit")
                                .column("ctso_categoryid", "lookup"))
                .relationship("ctso_category_expense", "ctso_expense", "ctso_category", "ctso_categoryid")
                .writeTo(folder.resolve("ContosoClients.zip"));
    }

    @Test
    void theNodeClientReadsWritesAndCallsAndATypedClientCompiles() throws IOException {
        NodeProject project = NodeProject.installed();
        environment("node");
        Path metadata = project.file("metadata.xml");

        project.succeeds(
                Map.of(
                        "ALMANAC_URL", address("node"),
                        "ALMANAC_TOKEN", token("node"),
                        "ALMANAC_PACKAGE", expenses().toString(),
                        "ALMANAC_METADATA", metadata.toString()),
                "calls");

        project.succeeds(Map.of(), "typed-client");
        assertThat(Files.readString(project.file("typed-client/AlmanacService.ts")))
                .contains("ctso_expense");
    }

    private ODataClient olingo() {
        String token = token("olingo");
        ODataClient client = ODataClientFactory.getClient();
        client.getConfiguration().setDefaultPubFormat(ContentType.JSON);
        client.getConfiguration()
                .setHttpClientFactory(new org.apache.olingo.client.core.http.DefaultHttpClientFactory() {
                    @Override
                    public DefaultHttpClient create(org.apache.olingo.commons.api.http.HttpMethod method, URI uri) {
                        DefaultHttpClient http = super.create(method, uri);
                        http.addRequestInterceptor(
                                (request, context) -> request.addHeader("Authorization", "Bearer " + token));
                        return http;
                    }
                });
        return client;
    }

    @Test
    void theOlingoClientReadsMetadataAndEntitySets() {
        environment("olingo");
        ODataClient client = olingo();
        String root = address("olingo") + "/api/data/v9.2/";

        Edm edm = client.getRetrieveRequestFactory()
                .getMetadataRequest(root)
                .execute()
                .getBody();
        EdmEntityType solution = edm.getEntityType(new FullQualifiedName(NAMESPACE, "solution"));
        assertThat(solution.getPropertyNames()).contains("solutionid", "uniquename", "version", "ismanaged");
        assertThat(edm.getEntityContainer().getEntitySet("solutions").getEntityType())
                .isEqualTo(solution);

        ClientEntitySet solutions = client.getRetrieveRequestFactory()
                .getEntitySetRequest(client.newURIBuilder(root)
                        .appendEntitySetSegment("solutions")
                        .filter("uniquename eq 'Default'")
                        .build())
                .execute()
                .getBody();
        assertThat(solutions.getEntities())
                .singleElement()
                .extracting(
                        entity -> entity.getProperty("uniquename").getValue().toString())
                .isEqualTo("Default");
        ClientEntity publisher = client.getRetrieveRequestFactory()
                .getEntitySetRequest(client.newURIBuilder(root)
                        .appendEntitySetSegment("publishers")
                        .top(1)
                        .build())
                .execute()
                .getBody()
                .getEntities()
                .get(0);
        assertThat(publisher.getProperty("customizationprefix").hasPrimitiveValue())
                .isTrue();
    }
}
