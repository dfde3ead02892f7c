package org.almanac.webapi.protocol;

import static org.almanac.webapi.world.SmallWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.problem.TransientFailure;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.world.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class FailuresTest {

    private final SmallWorld world = new SmallWorld();

    private static Refusal refusal(String code) {
        return new Refusal(
                ErrorCode.EDIT_REFUSED,
                "No.",
                null,
                List.of(new ProblemDetailItem(code, "Because.", null, null)),
                null);
    }

    private static void assertTranslated(RuntimeException error, int status, String code) {
        WebApiError said = Translation.of(error);
        assertThat(said.status()).isEqualTo(status);
        assertThat(said.code()).isEqualTo(code);
    }

    @Test
    void thePlatformsNumberIsTheCode() {
        assertTranslated(refusal("0x8004F012"), 400, "0x8004F012");
        assertTranslated(refusal("0x80040220"), 403, "0x80040220");
        assertTranslated(refusal("ALM-PKG-001"), 400, "0x80040203");
    }

    @Test
    void whatIsAddressedAndNotThereIsNotFound() {
        assertTranslated(new BadInput(ErrorCode.UNKNOWN_SOLUTION, "No such solution."), 404, "0x80040217");
        assertTranslated(new BadInput(ErrorCode.INVALID_EDIT, "No."), 400, "0x80040203");
        assertTranslated(new Refusal(ErrorCode.NOT_ALLOWED, "No."), 403, "0x80040220");
    }

    @Test
    void whatMaySucceedLaterSaysWhen() {
        AlmanacException busy = new TransientFailure(ErrorCode.BUSY, "Later.");

        assertTranslated(busy, 503, "0x80044150");
        assertTranslated(new QueryTimeoutException("slow"), 503, "0x80044150");
        assertThat(Translation.of(busy).retryAfter()).isPositive();
        assertTranslated(WebApiError.customizationLock("Publish", "Import", Duration.ofSeconds(30)), 429, "0x80071151");
    }

    @Test
    void aKeyThatTwoWriteAtOnceIsADuplicate() {
        assertTranslated(new DuplicateKeyException("key"), 412, "0x80040237");
    }

    @Test
    void nothingOfTheInsideIsTold() {
        WebApiError said = Translation.of(new IllegalStateException("secret"));

        assertThat(said.status()).isEqualTo(500);
        assertThat(said.getMessage()).doesNotContain("secret");
    }

    @Test
    void theLockSaysWhenToTryAgain() {
        assertThat(world.send("POST", "Publish"))
                .hasStatus(429)
                .hasHeader("Retry-After", "30")
                .bodyJson()
                .hasPathSatisfying("$.error.code", code -> assertThat(code).isEqualTo("0x80071151"))
                .hasPathSatisfying(
                        "$.error.message",
                        message -> assertThat(message)
                                .asString()
                                .contains("CustomizationLockException", "[Publish]", "[Import]"));
    }

    @Test
    void allAnnotationsExplainTheError() {
        assertThat(world.send("GET", "nothing", "Prefer", "odata.include-annotations=\"*\""))
                .hasStatus(404)
                .bodyJson()
                .hasPath("$.error['@Microsoft.PowerApps.CDS.HelpLink']")
                .hasPath("$.error['@Microsoft.PowerApps.CDS.TraceText']")
                .hasPath("$.error['@Microsoft.PowerApps.CDS.InnerError.Message']")
                .hasPath("$.error['@Microsoft.PowerApps.CDS.ErrorDetails.HttpStatusCode']");
        assertThat(world.send("GET", "nothing"))
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"error\":{\"code\":\"0x8006088a\",\"message\":\"Resource not found for the segment 'nothing'.\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "/environments/other/api/data/v9.2/accounts, 404",
        "/environments/real/api/data/v9.2/accounts, 404",
        "/environments/DEV/api/data/v9.2/accounts, 404",
        "/environments/dev/api/data/v8.2/accounts, 404",
        "/environments/dev/api/data/, 404",
        "/environments/dev/api/data/v9.0/WhoAmI, 200",
        "/environments/dev/api/data/v9.1/WhoAmI, 200"
    })
    void onlyEmbeddedEnvironmentsHaveAnAddress(String address, int status) {
        var answer = world.send("GET", address);

        assertThat(answer).hasStatus(status);
        if (status != 200) {
            assertThat(answer).bodyJson().extractingPath("$.error.code").isEqualTo("0x80040217");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OData-Version, 4.01, 400",
        "OData-Version, 4.0, 200",
        "OData-MaxVersion, 4.01, 200",
        "Accept, application/json;odata.metadata=full, 200",
        "Accept, text/html, 406",
        "Accept, '*/*', 200",
        "Accept, nonsense, 406",
        "MSCRM.SolutionUniqueName, Unknown, 200"
    })
    void headersAreLookedAt(String header, String value, int status) {
        assertThat(world.send("GET", "WhoAmI", header, value)).hasStatus(status);
    }

    @Test
    void aChangeInAnUnknownSolutionIsRefused() {
        assertThat(world.send("POST", "tags", json("{'name':'x'}"), "MSCRM.SolutionUniqueName", "Unknown"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.error.code")
                .isEqualTo("0x80040217");
        assertThat(world.send("POST", "tags", json("{'name':'x'}"), "MSCRM.SolutionUniqueName", "Core"))
                .hasStatus(204);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        var form = MockMvcRequestBuilders.request(HttpMethod.POST, SmallWorld.uri("tags"))
                .contentType("text/plain")
                .content("{}");

        assertThat(world.perform(form)).hasStatus(415).bodyJson().hasPath("$.error.message");
    }

    @Test
    void anAddressMayNotBeTooLong() {
        assertThat(world.send("GET", "Echo(Text='" + "x".repeat(33_000) + "')")).hasStatus(414);
    }
}
