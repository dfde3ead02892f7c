package org.almanac.webapi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputIT extends OverHttp {

    private void names(Answer refused, String what) {
        assertThat(refused.at("/error/message").asText()).contains(what);
        assertThat(refused.json().fieldNames()).toIterable().containsExactly("error");
        assertThat(refused.at("error").fieldNames()).toIterable().containsExactly("code", "message");
    }

    @Test
    void anUnknownEntitySetIsNotFound() {
        names(api.get("nothings").refused(404, "0x8006088a"), "nothings");
        names(api.post("nothings", "{'name':'x'}").refused(404, "0x8006088a"), "nothings");
    }

    @Test
    void anUnknownColumnIsNamed() {
        names(api.get("accounts?$select=nothing").refused(400, "0x80060888"), "nothing");
        names(api.post("accounts", "{'nothing':1}").refused(400, "0x80048d19"), "nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name eq", "name eq 'x", "nothing eq 1", "contains(name)", "name like 'x'", "(name eq 'x'"})
    void aBadFilterIsRefused(String filter) {
        Answer refused = api.get("accounts?$filter=" + filter).expect(400);

        assertThat(refused.at("/error/code").isTextual()).isTrue();
        assertThat(refused.at("/error/message").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no batch at all",
                "--b\r\nContent-Type: text/plain\r\n\r\nGET accounts HTTP/1.1\r\n\r\n--b--\r\n",
                "--b\r\nContent-Type: application/http\r\n\r\nNONSENSE\r\n\r\n--b--\r\n",
                "--b\r\nContent-Type: application/http\r\n\r\nGET accounts HTTP/1.1\r\n"
            })
    void aBadBatchIsRefused(String batch) {
        Answer refused = api.send(
                        "POST", "$batch", BodyPublishers.ofString(batch), "Content-Type", "multipart/mixed; boundary=b")
                .expect(400);

        assertThat(refused.at("/error/message").asText()).isNotBlank();
    }

    @Test
    void aBatchWithoutABoundaryIsRefused() {
        api.send("POST", "$batch", BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                .refused(415, "");
    }

    @Test
    void aBodyAboveTheLimitIsRefused() {
        String name = "x".repeat(5_000_000);

        Answer refused = api.post("accounts", "{'name':'" + name + "'}");

        names(refused.refused(413, ""), "larger than");
    }

    @Test
    void theDirectoryRefusesAWrongTenantAndAWrongSecret() {
        String client = environment + "-second";
        String secret = directory.client(client, List.of(environment));

        Answer tenant = directory.ask("elsewhere", client, secret, environment).expect(400);
        assertThat(tenant.at("error").asText()).isEqualTo("invalid_request");
        Answer wrong =
                directory.ask("almanac", client, "wrong-" + secret, environment).expect(401);
        assertThat(wrong.at("error").asText()).isEqualTo("invalid_client");
        assertThat(List.of(tenant, wrong)).allSatisfy(answer -> {
            JsonNode body = answer.json();
            assertThat(body.path("error_description").asText()).startsWith("AADSTS");
            assertThat(body.path("error_codes").isArray()).isTrue();
            assertThat(answer.text()).doesNotContain(secret);
        });
    }

    @Test
    void whoIsNoMemberOfTheEnvironmentIsRefused() {
        String client = environment + "-stranger";
        WebApiCalls stranger = directory.calls(client, directory.client(client, List.of("dev")), environment);

        names(stranger.get("WhoAmI").refused(403, "0x80072560"), "not a member of the organization");
    }
}
