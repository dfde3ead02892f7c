package org.almanac.webapi.scenarios;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The people's side of a running Almanac: registers environments and clients, and gives tokens. */
record Directory(HttpClient http, String address) {

    private static final String ADMIN =
            "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));

    private Answer administer(String path, String json) {
        return new WebApiCalls(http, address, ADMIN).post(address + path, json).expect(201);
    }

    void environment(String name) {
        administer("/api/environments", "{'name':'" + name + "','type':'sandbox'}");
    }

    /** Registers a client as operator of environments, and returns its secret. */
    String client(String id, List<String> environments) {
        administer(
                "/api/clients",
                "{'clientId':'" + id + "','displayName':'" + id + "','groups':['operators'],'environments':['"
                        + String.join("','", environments) + "']}");
        return administer("/api/clients/" + id + "/secrets", "{}").at("secret").asText();
    }

    /** Asks for a token for an environment. */
    Answer ask(String tenant, String client, String secret, String environment) {
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8) + "&scope="
                + URLEncoder.encode(base(environment) + "/.default", StandardCharsets.UTF_8);
        return new WebApiCalls(http, address, "")
                .send(
                        "POST",
                        address + '/' + tenant + "/oauth2/v2.0/token",
                        BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    String base(String environment) {
        return address + "/environments/" + environment;
    }

    /** Calls of an environment with a token of a client. */
    WebApiCalls calls(String client, String secret, String environment) {
        String token = ask("almanac", client, secret, environment)
                .expect(200)
                .at("access_token")
                .asText();
        return new WebApiCalls(http, base(environment), "Bearer " + token);
    }
}
