package org.almanac.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.almanac.AlmanacApplication;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A page of Cockpit calls the API with the login it has already. */
@ActiveProfiles("tour")
@SpringBootTest(
        classes = AlmanacApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:session;DB_CLOSE_DELAY=-1")
class SessionLoginIT {

    private static final String STARTING = "/engine-rest/process-definition/key/unknown/start";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @Test
    void theLoginOfTheWebApplicationsIsEnoughToRead() throws Exception {
        logIn("viewer");

        var users = get("/engine-rest/user");

        assertThat(users.statusCode()).isEqualTo(200);
        assertThat(users.body()).contains("\"viewer\"").doesNotContain("\"admin\"");
    }

    @Test
    void beforeTheLoginTheSessionOpensNothing() throws Exception {
        get("/camunda/app/cockpit/default/");

        assertThat(get("/engine-rest/version").statusCode()).isEqualTo(401);
    }

    @Test
    void justAfterTheLoginNothingCanBeChanged() throws Exception {
        logIn("operator");

        assertThat(post(STARTING, null).statusCode()).isEqualTo(403);
        assertThat(post(STARTING, "").statusCode()).isEqualTo(403);
        assertThat(post(STARTING, csrfToken()).statusCode()).isEqualTo(403);
    }

    @Test
    void aChangeWithoutTheSessionsTokenIsRefused() throws Exception {
        logIn("operator");
        openPage();

        var answer = post(STARTING, null);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ALM-SEC-002", "X-XSRF-TOKEN");
    }

    @Test
    void aChangeWithAnotherTokenIsRefused() throws Exception {
        logIn("operator");
        openPage();

        assertThat(post(STARTING, "0123456789ABCDEF").statusCode()).isEqualTo(403);
    }

    @Test
    void aChangeWithTheSessionsTokenGetsThrough() throws Exception {
        logIn("operator");
        openPage();

        assertThat(post(STARTING, csrfToken()).statusCode()).isEqualTo(404);
    }

    @Test
    void callsLeaveTheSessionAsItIsSoThatAPageMayMakeSeveralAtOnce() throws Exception {
        logIn("operator");
        openPage();
        var session = cookie("JSESSIONID");

        get("/engine-rest/version");
        post(STARTING, csrfToken());

        assertThat(cookie("JSESSIONID")).isEqualTo(session);
    }

    @Test
    void aPasswordInTheRequestMakesNoSession() throws Exception {
        var basic = Base64.getEncoder().encodeToString("viewer:viewer".getBytes(StandardCharsets.UTF_8));

        var answer =
                send(HttpRequest.newBuilder(address("/engine-rest/version")).header("Authorization", "Basic " + basic));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aUserWhoIsDeletedLosesTheLoginAtOnce() throws Exception {
        var user = identityService.newUser("leaver");
        user.setPassword("leaver");
        identityService.saveUser(user);
        identityService.createMembership("leaver", "viewers");
        logIn("leaver");
        assertThat(get("/engine-rest/version").statusCode()).isEqualTo(200);

        identityService.deleteUser("leaver");

        assertThat(get("/engine-rest/version").statusCode()).isEqualTo(401);
    }

    private void logIn(String user) throws IOException, InterruptedException {
        get("/camunda/app/cockpit/default/");
        var form = "username=" + user + "&password=" + user;
        var answer = send(HttpRequest.newBuilder(address("/camunda/api/admin/auth/user/default/login/cockpit"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", csrfToken())
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The login renews the session; its token comes with the next page. */
    private void openPage() throws IOException, InterruptedException {
        get("/camunda/app/cockpit/default/");
    }

    private String csrfToken() {
        return cookie("XSRF-TOKEN");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> name.equals(cookie.getName()))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> post(String path, @Nullable String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        return send(token == null ? request : request.header("X-XSRF-TOKEN", token));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
