package org.almanac.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.almanac.AlmanacApplication;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.webapi.call.Scratch;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.world.LargeRequest;
import org.almanac.webapi.world.RowsInMemory;
import org.almanac.webapi.world.SmallMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.ActiveProfiles;

/** What lies between a client and the Web API: container, firewall, security chains, transactions of the database. */
@ActiveProfiles("tour")
@SpringBootTest(
        classes = {AlmanacApplication.class, WebApiProtocolIT.Small.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:protocol;DB_CLOSE_DELAY=-1",
            "almanac.web-api.max-request=130MB"
        })
class WebApiProtocolIT {

    private static final String A = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Tables and messages of the tests; they come before the program's own. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Small {

        private final SmallMessages messages = new SmallMessages();

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        EntitySource smallRows() {
            return new RowsInMemory();
        }

        @Bean
        Message echo() {
            return messages.named("Echo");
        }

        @Bean
        Message takeIn() {
            return messages.named("Import");
        }

        @Bean
        Message giveOut() {
            return messages.named("Export");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Environments environments;

    @BeforeEach
    void environment() {
        assertThat(environments.find(new EnvironmentName("dev"))).isPresent();
    }

    private HttpResponse<String> send(String method, String address, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return sendTo("api/data/v9.2/" + address, method, body, headers);
    }

    private HttpResponse<String> sendTo(String address, String method, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString("operator:operator".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/environments/dev/" + address))
                .method(method, body)
                .header("Authorization", "Basic " + login);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    private HttpResponse<String> write(String method, String address, String json, String... headers)
            throws IOException, InterruptedException {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return send(method, address, BodyPublishers.ofString(json.replace('\'', '"')), all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
                Echo(Text='a%2Fb')                                   ~ a/b
                Echo(Text=%27a%2Fb%27)                               ~ a/b
                Echo(Text='a//b%3Bc;d')                              ~ a//b;c;d
                Echo(Text='100%25')                                  ~ 100%
                Echo(Text='it''s%20%C3%BC')                          ~ it's ü
                Echo(Text=@p)?@p=%27x%26y;z%27                       ~ x&y;z
                Echo(Text='x',Target=@t)?@t=%7B'@odata.id':'a(7)'%7D ~ x|{"@odata.id":"a(7)"}
                """)
    void valuesInAddressesArriveAsTheyWereSent(String address, String said) throws Exception {
        HttpResponse<String> answer = get(address.strip());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).get("Said").asText()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$metadata",
                "WhoAmI",
                "RetrieveVersion()",
                "solutions?$select=uniquename&$top=1",
                "EntityDefinitions?$select=LogicalName",
                "systemusers"
            })
    void thePlatformsOwnAddressesAreServed(String address) throws Exception {
        HttpResponse<String> answer = get(address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aRowIsMadeReadChangedAndDeleted() throws Exception {
        HttpResponse<String> made = write(
                "POST",
                "accounts?$select=name",
                "{'accountid':'" + A + "','name':'Contoso'}",
                "Prefer",
                "return=representation");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("OData-EntityId"))
                .hasValue("http://localhost:" + port + "/environments/dev/api/data/v9.2/accounts(" + A + ")");
        assertThat(made.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json; odata.metadata=minimal"));
        String etag = made.headers().firstValue("ETag").orElseThrow();

        String row = "accounts(" + A + ")";
        assertThat(get(row + "?$select=name", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(write("PATCH", row, "{'name':'Fabrikam'}", "If-Match", etag).statusCode())
                .isEqualTo(204);
        assertThat(write("PATCH", row, "{'name':'Late'}", "If-Match", etag).statusCode())
                .isEqualTo(412);
        assertThat(get(row + "/name/$value").body()).isEqualTo("Fabrikam");
        assertThat(send("DELETE", row, BodyPublishers.noBody()).statusCode()).isEqualTo(204);
        assertThat(get(row).statusCode()).isEqualTo(404);
    }

    @Test
    void aBatchArrivesWhole() throws Exception {
        String batch = ("--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: application/http\n"
                        + "Content-ID: 1\n\nPOST /environments/dev/api/data/v9.2/contacts HTTP/1.1\n"
                        + "Content-Type: application/json\n\n{\"fullname\":\"Ann\"}\n--c--\n--b--\n")
                .replace("\n", "\r\n");

        HttpResponse<String> answer =
                send("POST", "$batch", BodyPublishers.ofString(batch), "Content-Type", "multipart/mixed;boundary=b");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("HTTP/1.1 204 No Content", "OData-EntityId: http://localhost:" + port);
    }

    @Test
    void aPackageOfTheSizeLimitIsTaken() throws Exception {
        try (Scratch scratch = new Scratch();
                InputStream body = LargeRequest.of("application/json", "", "", scratch)
                        .body()
                        .open()) {
            HttpResponse<String> answer = send(
                    "POST", "Import", BodyPublishers.ofInputStream(() -> body), "Content-Type", "application/json");

            // its JobId is no id, which shows once the whole body has been read
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("JobId");
        }
    }

    @Test
    void theContentOfAnAnswerIsBase64() throws Exception {
        JsonNode answer = JSON.readTree(write("POST", "Export", "{}").body());

        assertThat(answer.get("File").asText()).isEqualTo("Y29udGVudA==");
    }

    @ParameterizedTest
    @CsvSource({
        "api/data/v9.2/accounts%00, 400",
        "./api/data/v9.2/accounts, 400",
        "/api/data/v9.2/accounts, 404",
        "api/nothing, 404"
    })
    void whatNeverReachesTheWebApiIsRefusedInItsWords(String address, int status) throws Exception {
        var answer = sendTo(address, "GET", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(JSON.readTree(answer.body()).path("error").path("message").asText())
                .as(answer.body())
                .isNotEmpty();
    }
}
