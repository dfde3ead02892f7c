package org.almanac.webapi.batch;

import static org.almanac.webapi.world.SmallModel.ACCOUNT;
import static org.almanac.webapi.world.SmallModel.CONTACT;
import static org.almanac.webapi.world.SmallWorld.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.almanac.webapi.world.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class BatchTest {

    private static final String A = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String END = "--b--\n";

    private final SmallWorld world = new SmallWorld();

    private static String get(String address) {
        return "--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET " + address
                + " HTTP/1.1\nAccept: application/json\n\n";
    }

    private static String set(String... requests) {
        StringBuilder set = new StringBuilder("--b\nContent-Type: multipart/mixed; boundary=\"set_1\"\n\n");
        for (String request : requests) {
            set.append("--set_1\n").append(request).append('\n');
        }
        return set.append("--set_1--\n").toString();
    }

    private static String write(int id, String line, String json) {
        return "Content-Type: application/http\nContent-Transfer-Encoding: binary\nContent-ID: " + id + "\n\n" + line
                + " HTTP/1.1\nContent-Type: application/json\n\n" + json.replace('\'', '"');
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void requestsAreAnsweredInTheirOrder() {
        var answer = world.batch(get("WhoAmI")
                + get("/environments/dev/api/data/v9.2/WhoAmI")
                + get(ROOT + "WhoAmI")
                + get("/api/data/v9.2/Echo(Text='a b')")
                + END);

        assertThat(answer).hasStatusOk();
        String boundary = String.valueOf(answer.getResponse().getContentType()).replaceFirst(".*boundary=", "");
        assertThat(boundary).startsWith("batchresponse_");
        assertThat(text(answer).split("--" + boundary)).hasSize(6);
        assertThat(text(answer))
                .endsWith("--" + boundary + "--\r\n")
                .contains("HTTP/1.1 200 OK\r\n", "Content-Type: application/json", "\"Said\":\"a b\"");
    }

    @Test
    void aChangeSetRefersToWhatItHasMade() {
        var answer = world.batch(set(
                        write(1, "POST accounts", "{'accountid':'" + A + "','name':'Contoso'}"),
                        write(2, "POST contacts", "{'fullname':'Ann','parentcustomerid_account@odata.bind':'$1'}"),
                        write(3, "PUT $1/primarycontactid/$ref", "{'@odata.id':'$2'}"))
                + END);

        assertThat(text(answer))
                .contains("boundary=changesetresponse_", "Content-ID: 1", "Content-ID: 3", "HTTP/1.1 204 No Content")
                .contains("OData-EntityId: " + ROOT + "accounts(" + A + ")");
        var dev = new EnvironmentName("dev");
        assertThat(world.rows
                        .find(dev, ACCOUNT, UUID.fromString(A))
                        .orElseThrow()
                        .value("_primarycontactid_value"))
                .isInstanceOf(LookupValue.class);
        assertThat(world.rows.rows(dev, CONTACT, Narrowing.NONE))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.value("_parentcustomerid_value")).isInstanceOf(LookupValue.class));
    }

    @Test
    void aChangeSetHasItsEffectWholeOrNotAtAll() {
        var answer = world.batch(
                set(write(1, "POST accounts", "{'name':'A'}"), write(2, "POST accounts", "{'colour':'red'}")) + END);

        assertThat(answer).hasStatusOk();
        assertThat(text(answer))
                .contains("HTTP/1.1 400 Bad Request", "Content-ID: 2", "0x80048d19")
                .doesNotContain("204", "changesetresponse_");
        assertThat(world.rows.size(ACCOUNT)).isZero();
    }

    @Test
    void theFirstFailureEndsTheBatch() {
        var answer = world.batch(get("nothing") + set(write(1, "POST accounts", "{'name':'A'}")) + END);

        assertThat(text(answer)).contains("HTTP/1.1 404 Not Found").doesNotContain("204");
        assertThat(world.rows.size(ACCOUNT)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"odata.continue-on-error", "odata.continue-on-error=true, return=minimal"})
    void theClientMayWantOthersToGoOn(String prefer) {
        var answer = world.batch(
                get("nothing") + set(write(1, "POST accounts", "{'name':'A'}")) + get("WhoAmI") + END,
                "Prefer",
                prefer);

        assertThat(text(answer)).contains("HTTP/1.1 404 Not Found", "HTTP/1.1 204 No Content", "HTTP/1.1 200 OK");
        assertThat(world.rows.size(ACCOUNT)).isOne();
    }

    @Test
    void whoMayOnlyReadReadsByBatch() {
        world.caller.onlyReads();

        var answer = world.batch(
                get("WhoAmI")
                        + "--b\n" + write(1, "POST accounts", "{'name':'x'}") + '\n'
                        + set(write(2, "POST accounts", "{'name':'y'}"))
                        + get("WhoAmI") + END,
                "Prefer",
                "odata.continue-on-error");

        assertThat(text(answer).split("HTTP/1.1 200", -1)).hasSize(3);
        assertThat(text(answer).split("HTTP/1.1 403", -1)).hasSize(3);
        assertThat(text(answer)).contains("0x80040220").doesNotContain("HTTP/1.1 204");
    }

    @Test
    void whatWaitsForOthersIsNoPartOfAChangeSet() {
        var answer = world.batch(set(write(1, "POST Import", "{'CustomizationFile':'AA==','Overwrite':true}")) + END);

        assertThat(text(answer)).contains("HTTP/1.1 400 Bad Request", "cannot be part of a change set");
        assertThat(world.messages.files).isEmpty();
    }

    @Test
    void aLongBodyIsTakenWhole() {
        var answer = world.batch("--b\n"
                + write(1, "POST Import", "{'CustomizationFile':'" + "AAAA".repeat(20_000) + "','Overwrite':true}")
                + "\n" + END);

        assertThat(text(answer)).contains("\"Size\":60000");
    }

    @Test
    void anAddressMayBeLongerThanOutside() {
        assertThat(text(world.batch(get("Echo(Text='" + "x".repeat(60_000) + "')") + END)))
                .contains("HTTP/1.1 200 OK");
        assertThat(world.batch(get("Echo(Text='" + "x".repeat(66_000) + "')") + END))
                .hasStatus(414);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$batch",
                "https://elsewhere/environments/dev/api/data/v9.2/WhoAmI",
                "/environments/other/api/data/v9.2/WhoAmI",
                "/api/environments",
                "$1"
            })
    void anAddressLeadsNowhereElse(String address) {
        assertThat(text(world.batch(get(address) + END))).containsPattern("HTTP/1.1 40[04] ");
    }

    @Test
    void aThousandRequestsAreEnough() {
        assertThat(world.batch(get("WhoAmI").repeat(1000) + END)).hasStatusOk();
        assertThat(world.batch(get("WhoAmI").repeat(1001) + END))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.error.message")
                .asString()
                .contains("1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b\n",
                "--b\nContent-Type: application/http\n\nGET WhoAmI HTTP/1.1\n\n",
                "--b\nContent-Type: text/plain\n\nGET WhoAmI HTTP/1.1\n\n--b--\n",
                "--b\nContent-Type: application/http\n\nhello\n\n--b--\n",
                "--b\nContent-Type: application/http\n\n--b--\n",
                "--b\nno header\n\nGET WhoAmI HTTP/1.1\n\n--b--\n",
                "--b\nContent-Type: multipart/mixed; boundary=set_1\n\n--set_1\nContent-Type: application/http\n\nGET accounts HTTP/1.1\n\n--set_1--\n--b--\n"
            })
    void whatIsNoBatchIsRefused(String body) {
        assertThat(world.batch(body)).hasStatus(400).bodyJson().hasPath("$.error.message");
    }

    @Test
    void linesEndWithCrLf() {
        var request = MockMvcRequestBuilders.request(HttpMethod.POST, SmallWorld.uri("$batch"))
                .contentType("multipart/mixed; boundary=b")
                .content("\r\n--b\r\n" + get("WhoAmI").substring(4) + "\r\n--b--\r\n");

        assertThat(world.perform(request))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.error.message")
                .asString()
                .contains("CR and LF");
    }

    @Test
    void aBatchIsMultipart() {
        var request = MockMvcRequestBuilders.request(HttpMethod.POST, SmallWorld.uri("$batch"))
                .contentType("application/json")
                .content("{\"requests\":[]}");

        assertThat(world.perform(request)).hasStatus(415);
        assertThat(world.send("GET", "$batch")).hasStatus(405);
    }
}
