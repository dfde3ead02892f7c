package org.almanac.target.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.TransientFailure;
import org.almanac.target.dataverse.client.AnswerProblems;
import org.almanac.target.dataverse.client.ClientLimits;
import org.almanac.target.dataverse.client.Command;
import org.almanac.target.dataverse.client.CommandBody;
import org.almanac.target.dataverse.client.Deadlines;
import org.almanac.target.dataverse.client.ExportedContent;
import org.almanac.target.dataverse.client.FileContent;
import org.almanac.target.dataverse.client.WebApi;
import org.almanac.target.dataverse.client.WebApiAddress;
import org.almanac.target.http.Outcome;
import org.almanac.target.http.StrictJson;
import org.almanac.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingTheWebApiTest {

    @TempDir
    private Path folder = Path.of("unset");

    private final MovableClock clock = new MovableClock();
    private final List<Duration> slept = new ArrayList<>();
    private final TestTokens tokens = new TestTokens();
    private final Deadlines deadlines = new Deadlines();
    private StubAnswer usual = StubAnswer.json(StubPlatform.node().put("progress", 40));
    private final StubServer server = new StubServer(clock, (method, relative, body) -> usual);

    private WebApi api() {
        return api(server.address(), Duration.ofSeconds(20));
    }

    private WebApi api(String address, Duration readTimeout) {
        HttpClient client = WebApi.httpClient(Duration.ofSeconds(2));
        ClientLimits limits = new ClientLimits(Duration.ofSeconds(2), readTimeout, Duration.ofMinutes(2), 2, 2000);
        return new WebApi(
                WebApiAddress.of("test", address),
                tokens,
                AnswerProblems.ofEnvironment("test"),
                limits,
                client,
                deadlines,
                slept::add,
                clock);
    }

    @AfterEach
    void close() {
        server.close();
        deadlines.close();
    }

    private static StubAnswer page(String rows, String next) {
        return new StubAnswer(
                200,
                "application/json",
                "{\"value\":[" + rows + "]" + (next.isEmpty() ? "" : ",\"@odata.nextLink\":\"" + next + "\"") + "}");
    }

    @Test
    void aRowIsAnsweredAndWhatIsNotThereIsEmpty() {
        server.next("importjobs", StubAnswer.error(404, "0x80040217", "Does Not Exist"));

        assertThat(api().find("importjobs(1)")).isEmpty();
        assertThat(api().find("importjobs(2)").map(row -> row.path("progress").asInt()))
                .contains(40);
    }

    @Test
    void pagesAreFollowedAsTheyAreNamed() {
        String next = server.address() + "/api/data/v9.2/solutions?$skiptoken=%3Ccookie%3E";
        server.next("GET solutions?$select", page("{\"a\":1},{\"a\":2}", next));
        server.next("GET solutions?$skiptoken=<cookie>", page("{\"a\":3}", ""));

        assertThat(api().rows("solutions?$select=a").orElseThrow())
                .extracting(row -> row.path("a").asInt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void thePageOfAnotherHostIsNotAskedForWithOurToken() {
        usual = page("{}", "https://elsewhere.example/environments/x/api/data/v9.2/solutions");

        assertThatThrownBy(() -> api().rows("solutions"))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("the next page is somewhere else");
    }

    @Test
    void aPageThatLeadsBackIsNotFollowedForEver() {
        usual = page("{}", server.address() + "/api/data/v9.2/solutions");

        assertThatThrownBy(() -> api().rows("solutions")).hasMessageContaining("leads back");
    }

    @Test
    void whoeverIsToldToWaitWaitsAtLeastThatLong() {
        server.next("importjobs", new StubAnswer(429, "application/json", "{}", Map.of("Retry-After", "17")));

        assertThat(api().find("importjobs(1)")).isPresent();
        assertThat(slept).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void whereLittleIsLeftOfALimitQuestionsAreAskedSlowly() {
        usual = new StubAnswer(
                200,
                "application/json",
                "{\"progress\":40}",
                Map.of("x-ms-ratelimit-burst-remaining-xrm-requests", "12"));
        WebApi api = api();
        api.find("importjobs(1)");
        api.find("importjobs(2)");

        assertThat(slept).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void anAnswerThatIsTooLargeIsNotRead() {
        usual = new StubAnswer(200, "application/json", "\"" + "x".repeat(5000) + "\"");

        assertThatThrownBy(() -> api().find("importjobs(1)"))
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("larger than 2000 bytes");
    }

    @Test
    void aRedirectionIsNotFollowed() {
        usual = new StubAnswer(302, "text/html", "", Map.of("Location", "https://login.example/"));

        assertThatThrownBy(() -> api().find("importjobs(1)")).hasMessageContaining("leads elsewhere");
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void anAnswerThatComesDropByDropHasAnEnd() {
        usual = new StubAnswer(200, "application/json", "{}", Map.of("Content-Length", "1000"), true);

        assertThatThrownBy(() -> api(server.address(), Duration.ofMillis(200)).find("importjobs(1)"))
                .isInstanceOf(TransientFailure.class);
    }

    @Test
    void whatIsNotLetInSaysWhoMustDoWhat() {
        usual = StubAnswer.error(403, "0x80072560", "The user is not a member of the organization.");

        assertThatThrownBy(() -> api().find("solutions"))
                .isInstanceOfSatisfying(
                        PermanentFailure.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ENVIRONMENT_ACCESS))
                .hasMessageContaining("application user")
                .hasMessageContaining("0x80072560");
    }

    @Test
    void aTokenThatIsNeverTakenIsRenewedOnce() {
        server.validToken = "none";

        assertThatThrownBy(() -> api().find("solutions"))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageNotContaining("token-1")
                .hasMessageNotContaining("token-2");
        assertThat(server.tokens).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void whatCannotBeReachedMayBeLater() {
        String gone = server.address();
        server.close();

        assertThatThrownBy(() -> api(gone, Duration.ofSeconds(5)).find("solutions"))
                .isInstanceOfSatisfying(
                        TransientFailure.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ENVIRONMENT_UNREACHABLE));
    }

    @Test
    void severalQuestionsAreAskedAtOnceAndAnsweredInTheirOrder() {
        usual = new StubAnswer(
                200,
                "multipart/mixed; boundary=batchresponse_1",
                "--batchresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"a\":1}\r\n"
                        + "--batchresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 404 Not Found\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"error\":{\"code\":\"\",\"message\":\"no\"}}\r\n"
                        + "--batchresponse_1--\r\n");

        List<Optional<JsonNode>> answers = api().all(List.of("solutions(1)", "solutions(2)"));

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).orElseThrow().path("a").asInt()).isEqualTo(1);
        assertThat(answers.get(1)).isEmpty();
        assertThat(server.bodies.get(0)).contains("GET /environments/x/api/data/v9.2/solutions(2) HTTP/1.1\r\n");
    }

    @Test
    void aFileGoesOutPieceByPieceAsOneMoreParameter() {
        byte[] content = "PK and more".repeat(1000).getBytes(StandardCharsets.UTF_8);
        FileContent file = new FileContent(content.length, () -> new ByteArrayInputStream(content));
        CommandBody body =
                CommandBody.withFile(StubPlatform.node().put("PublishWorkflows", true), "CustomizationFile", file);

        Outcome outcome = api().send(Command.action("ImportSolutionAsync", body, Duration.ofSeconds(20)));

        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        JsonNode sent = StrictJson.read(server.bodies.get(0).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(sent.path("PublishWorkflows").asBoolean()).isTrue();
        assertThat(Base64.getDecoder().decode(sent.path("CustomizationFile").asText()))
                .isEqualTo(content);
    }

    @Test
    void aFileComesInPieceByPieceAndNoLargerThanAllowed() throws IOException {
        usual = new StubAnswer(
                200, "application/json", "{\"@odata.context\":\"x\",\"ExportSolutionFile\":\"UEsDBA==\"}");
        Path file = folder.resolve("export.zip");
        Command download = Command.action(
                "DownloadSolutionExportData", CommandBody.json(StubPlatform.node()), Duration.ofSeconds(20));

        assertThat(api().send(download, new ExportedContent(file, 10))).isInstanceOf(Outcome.Answered.class);
        assertThat(Files.readAllBytes(file)).containsExactly('P', 'K', 3, 4);
        assertThat(api().send(download, new ExportedContent(file, 3))).isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void onlySafeAddressesAreTaken() {
        assertThatThrownBy(() -> WebApiAddress.of("test", "http://org.crm4.dynamics.com"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WebApiAddress.of("test", "https://org.crm4.dynamics.com/api/data/v9.1/")
                        .root())
                .isEqualTo("/api/data/v9.2/");
        assertThat(WebApiAddress.of("test", "http://127.0.0.1:8080/environments/test")
                        .root())
                .isEqualTo("/environments/test/api/data/v9.2/");
    }
}
