package org.almanac.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.AlmanacApplication;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.target.dataverse.auth.SelfSigned;
import org.almanac.web.clients.SecretHashes;
import org.almanac.webapi.UserIds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Programs that call in their own name: registered, given tokens, let in where they belong. */
@ActiveProfiles("tour")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
        classes = AlmanacApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:machines;DB_CLOSE_DELAY=-1",
            "almanac.web-api.impersonators=app:clerk",
            "almanac.clients.configured.groups=operators",
            "almanac.clients.configured.environments=*",
            "almanac.clients.clerk.groups=operators,viewers",
            "almanac.clients.clerk.environments=*"
        })
class MachineClientsIT {

    private static final String ADMIN =
            "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    private static final String SECRET = "a-secret-of-the-settings";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private SelfSigned machine;

    @DynamicPropertySource
    static void secrets(DynamicPropertyRegistry properties) throws IOException {
        Path secret = Files.writeString(Files.createTempFile("almanac", ".secret"), SECRET);
        secret.toFile().deleteOnExit();
        properties.add("almanac.clients.configured.secret", () -> "file:" + secret);
        properties.add("almanac.clients.clerk.secret", () -> "file:" + secret);
    }

    @BeforeAll
    void anEnvironmentAndAClient() throws Exception {
        Instant now = clock.instant();
        machine = SelfSigned.valid(now.minusSeconds(3600), now.plus(Duration.ofDays(1)));
        for (String name : List.of("alpha", "beta")) {
            post("/api/environments", "{\"name\":\"" + name + "\",\"type\":\"sandbox\"}", ADMIN);
        }
        var registered = post(
                "/api/clients",
                json.writeValueAsString(Map.of(
                        "clientId", "robot",
                        "displayName", "Robot",
                        "groups", List.of("viewers"),
                        "environments", List.of("alpha"),
                        "certificates", List.of(machine.certificatePem()))),
                ADMIN);
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private HttpResponse<String> get(String path, @Nullable String authorization, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base() + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String authorization, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(String tenant, Map<String, String> fields) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(URI.create(base() + '/' + tenant + "/oauth2/v2.0/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private Map<String, String> withSecret(String client, String secret, String resource) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", client);
        fields.put("client_secret", secret);
        fields.put("scope", base() + resource + "/.default");
        return fields;
    }

    private Map<String, String> withCertificate(JWTClaimsSet.Builder claims, SelfSigned signer) throws Exception {
        var statement = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.PS256)
                        .x509CertSHA256Thumbprint(Base64URL.encode(MessageDigest.getInstance("SHA-256")
                                .digest(machine.certificate().getEncoded())))
                        .build(),
                claims.build());
        statement.sign(new RSASSASigner(signer.keys().getPrivate()));
        Map<String, String> fields = withSecret("robot", "", "/environments/alpha");
        fields.remove("client_secret");
        fields.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        fields.put("client_assertion", statement.serialize());
        return fields;
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("robot")
                .subject("robot")
                .audience(base() + "/almanac/oauth2/v2.0/token")
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(clock.instant().plusSeconds(600)));
    }

    private String token(String resource, String client) throws Exception {
        var answer = ask("almanac", withSecret(client, SECRET, resource));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return "Bearer " + json.readTree(answer.body()).path("access_token").asText();
    }

    @Test
    void aRegisteredClientWithASecretIsLetIn() throws Exception {
        var made = post("/api/clients/robot/secrets", "{}", ADMIN);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String secret = json.readTree(made.body()).path("secret").asText();

        var answer = ask("almanac", withSecret("robot", secret, "/api"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode token = json.readTree(answer.body());
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.path("expires_in").asInt()).isEqualTo(3599);
        assertThat(token.path("ext_expires_in").asInt()).isEqualTo(3599);
        String bearer = "Bearer " + token.path("access_token").asText();
        assertThat(get("/api/environments", bearer).statusCode()).isEqualTo(200);
        assertThat(post("/api/environments", "{}", bearer).statusCode()).isEqualTo(403);
        assertThat(get("/engine-rest/engine", bearer).statusCode()).isEqualTo(401);
        assertThat(get("/api/clients", bearer).statusCode()).isEqualTo(403);
        assertThat(get("/api/clients", ADMIN).body()).contains("\"robot\"").doesNotContain(secret);
    }

    @Test
    void theSecretMayComeByBasicToo() throws Exception {
        String basic = Base64.getEncoder().encodeToString(("configured:" + SECRET).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(base() + "/almanac/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&resource="
                                + URLEncoder.encode(base() + "/environments/alpha/", StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aCertificateIsAsGoodAsASecretAndAStatementGoodOnce() throws Exception {
        Map<String, String> fields = withCertificate(claims(), machine);

        assertThat(ask("almanac", fields).statusCode()).isEqualTo(200);
        assertThat(ask("almanac", fields).body()).contains("invalid_client", "AADSTS700027", "used before");
    }

    @Test
    void aStatementThatIsNotSoundIsRefused() throws Exception {
        Instant now = clock.instant();
        SelfSigned other = SelfSigned.valid(now.minusSeconds(60), now.plusSeconds(60));
        for (Map<String, String> fields : List.of(
                withCertificate(claims(), other),
                withCertificate(claims().issuer("another"), machine),
                withCertificate(claims().audience("https://login.microsoftonline.com/x/oauth2/v2.0/token"), machine),
                withCertificate(claims().expirationTime(Date.from(now.minusSeconds(1))), machine),
                withCertificate(claims().expirationTime(Date.from(now.plus(Duration.ofDays(30)))), machine),
                withCertificate(claims().jwtID(null), machine))) {
            var answer = ask("almanac", fields);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
            assertThat(answer.body()).contains("invalid_client", "AADSTS700027");
        }
    }

    @Test
    void theDirectorySaysWhyItGivesNoToken() throws Exception {
        Map<String, String> good = withSecret("configured", SECRET, "/environments/alpha");
        assertRefused(ask("elsewhere", good), 400, "invalid_request", 90002);
        assertRefused(ask("almanac", with(good, "client_secret", "wrong")), 401, "invalid_client", 7000215);
        assertRefused(ask("almanac", with(good, "client_id", "nobody")), 400, "unauthorized_client", 700016);
        assertRefused(ask("almanac", with(good, "client_secret", "")), 401, "invalid_client", 7000216);
        assertRefused(
                ask("almanac", with(good, "scope", "https://contoso.crm.dynamics.com/.default")),
                400,
                "invalid_resource",
                500011);
        assertRefused(
                ask("almanac", with(good, "scope", base() + "/environments/none/.default")),
                400,
                "invalid_resource",
                500011);
        assertRefused(ask("almanac", with(good, "scope", "openid")), 400, "invalid_scope", 70011);
        assertRefused(ask("almanac", with(good, "grant_type", "password")), 400, "unsupported_grant_type", 70003);
    }

    @Test
    void aSecretThatHasEndedIsNamedAsSuchToWhoKnowsIt() throws Exception {
        post("/api/clients", "{\"clientId\":\"late\",\"displayName\":\"Late\"}", ADMIN);
        jdbc.sql(
                        "INSERT INTO alm.machine_secret (secret_id, client_id, hash, expires_at) VALUES ('1', 'late', :hash, :end)")
                .param("hash", new SecretHashes().encode(SECRET))
                .param("end", clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC))
                .update();

        assertRefused(ask("almanac", withSecret("late", SECRET, "/api")), 401, "invalid_client", 7000222);
        assertRefused(ask("almanac", withSecret("late", "wrong", "/api")), 401, "invalid_client", 7000215);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        if (value.isEmpty()) {
            changed.remove(name);
        }
        return changed;
    }

    private void assertRefused(HttpResponse<String> answer, int status, String error, int number) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode body = json.readTree(answer.body());
        assertThat(body.path("error").asText()).as(answer.body()).isEqualTo(error);
        assertThat(body.path("error_description").asText()).startsWith("AADSTS" + number + ": ");
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    @Test
    void aTokenOpensTheEnvironmentThatItIsForAndNoOther() throws Exception {
        String alpha = token("/environments/alpha", "configured");

        var taken = get("/environments/alpha/api/data/v9.2/WhoAmI", alpha);
        assertThat(taken.statusCode()).isNotIn(401, 403);
        assertThat(taken.headers().firstValue("x-ms-ratelimit-burst-remaining-xrm-requests"))
                .isPresent();
        for (String path : List.of("/environments/beta/api/data/v9.2/WhoAmI", "/api/environments")) {
            var refused = get(path, alpha);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).contains("error=\"invalid_token\""));
        }
        assertThat(get("/environments/alpha/api/data/v9.2/WhoAmI", alpha + "x").statusCode())
                .isEqualTo(401);
        assertThat(get("/environments/alpha/api/data/v9.2/WhoAmI", ADMIN).statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void aClientIsNoMemberOfOtherEnvironments() throws Exception {
        Map<String, String> fields = withCertificate(claims(), machine);
        fields.put("scope", base() + "/environments/beta//.default");
        String beta = "Bearer "
                + json.readTree(ask("almanac", fields).body())
                        .path("access_token")
                        .asText();

        var refused = get("/environments/beta/api/data/v9.2/WhoAmI", beta);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(json.readTree(refused.body()).path("error").path("code").asText())
                .isEqualTo("0x80072560");
    }

    @Test
    void whoActsForAnotherHasTheRightsOfBothAndBothAreAudited() throws Exception {
        String clerk = token("/environments/alpha", "clerk");
        String path = "/environments/alpha/api/data/v9.2/accounts";
        String viewer = UserIds.of("viewer").toString();

        assertThat(get(path, clerk, "CallerObjectId", viewer).statusCode()).isNotIn(401, 403);
        assertThat(post(path, "{}", clerk, "MSCRMCallerID", viewer).statusCode())
                .isEqualTo(403);
        assertThat(get(path, clerk, "CallerObjectId", UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(path, token("/environments/alpha", "configured"), "CallerObjectId", viewer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(audit.entriesAfter(0, 10_000))
                .extracting(AuditEntry::user, AuditEntry::action)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("app:clerk", "request.on-behalf"),
                        org.assertj.core.groups.Tuple.tuple("viewer", "request.refused"));
    }

    @Test
    void usersAndClientsAreUsersOfTheEnvironment() throws Exception {
        String clerk = token("/environments/alpha", "clerk");
        String api = "/environments/alpha/api/data/v9.2/";

        String me =
                json.readTree(get(api + "WhoAmI", clerk).body()).path("UserId").asText();
        JsonNode found =
                json.readTree(get(api + "systemusers(" + me + ")", clerk).body());

        assertThat(found.path("domainname").asText()).isEqualTo("app:clerk");
        assertThat(found.path("accessmode").asInt()).isEqualTo(4);
        assertThat(json.readTree(get(api + "systemusers?$select=domainname", clerk)
                                .body())
                        .path("value")
                        .findValuesAsText("domainname"))
                .contains("viewer", "admin", "app:robot", "app:clerk", "SYSTEM");
        assertThat(json.readTree(get(
                                        "/environments/beta/api/data/v9.2/systemusers?$select=domainname",
                                        token("/environments/beta", "clerk"))
                                .body())
                        .path("value")
                        .findValuesAsText("domainname"))
                .contains("app:clerk")
                .doesNotContain("app:robot");
    }

    @Test
    void aRowNamesWhoActedInTheNameOfItsMaker() throws Exception {
        String clerk = token("/environments/alpha", "clerk");
        String api = "/environments/alpha/api/data/v9.2/";
        String row = "accounts(" + UUID.nameUUIDFromBytes(new byte[] {1}) + ")";
        String operator = UserIds.of("operator").toString();

        var made = post(
                api + "accounts",
                "{\"accountid\":\"" + UUID.nameUUIDFromBytes(new byte[] {1}) + "\",\"name\":\"A\"}",
                clerk,
                "CallerObjectId",
                operator);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(204);
        JsonNode account = json.readTree(get(api + row, clerk).body());

        assertThat(account.path("_createdby_value").asText()).isEqualTo(operator);
        assertThat(account.path("_createdonbehalfby_value").asText())
                .isEqualTo(account.path("_modifiedonbehalfby_value").asText())
                .isEqualTo(UserIds.of("app:clerk").toString());
    }

    @Test
    void whoGuessesTooOftenMustWait() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("almanac", withSecret("guessed", "wrong", "/environments/alpha"))
                            .statusCode())
                    .isEqualTo(400);
        }

        var refused = ask("almanac", withSecret("guessed", "wrong", "/environments/alpha"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(json.readTree(refused.body()).path("error_codes").path(0).asInt())
                .isEqualTo(90055);
        assertThat(token("/environments/alpha", "clerk")).startsWith("Bearer ");
    }

    @Test
    void aClientThatIsRemovedLosesItsTokensAtOnce() throws Exception {
        post("/api/clients", "{\"clientId\":\"leaver\",\"displayName\":\"Leaver\",\"groups\":[\"viewers\"]}", ADMIN);
        String secret = json.readTree(
                        post("/api/clients/leaver/secrets", "{}", ADMIN).body())
                .path("secret")
                .asText();
        String bearer = "Bearer "
                + json.readTree(ask("almanac", withSecret("leaver", secret, "/api"))
                                .body())
                        .path("access_token")
                        .asText();
        assertThat(get("/api/environments", bearer).statusCode()).isEqualTo(200);

        http.send(
                HttpRequest.newBuilder(URI.create(base() + "/api/clients/leaver"))
                        .header("Authorization", ADMIN)
                        .DELETE()
                        .build(),
                BodyHandlers.ofString());

        assertThat(get("/api/environments", bearer).statusCode()).isEqualTo(401);
        assertThat(audit.entriesAfter(0, 10_000))
                .extracting(AuditEntry::action)
                .contains("client.registered", "client.secret-added", "client.removed");
    }

    @Test
    void aClientThatIsMalformedOrKnownIsNotRegistered() throws Exception {
        assertThat(post("/api/clients", "{\"displayName\":\"x\",\"groups\":[\"gods\"]}", ADMIN)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/clients", "{\"displayName\":\"x\",\"certificates\":[\"no\"]}", ADMIN)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/api/clients", "{\"displayName\":\"x\",\"clientId\":\"robot\"}", ADMIN)
                        .statusCode())
                .isEqualTo(409);
        assertThat(post("/api/clients/configured/secrets", "{}", ADMIN).statusCode())
                .isEqualTo(409);
        assertThat(post("/api/clients/nobody/secrets", "{}", ADMIN).statusCode())
                .isEqualTo(404);
    }

    @Test
    void keysOfRowsMayHoldSlashesAndPercentSigns() throws Exception {
        String key = "/environments/alpha/api/data/v9.2/accounts(accountnumber='a%2Fb%25%27%27c')";

        assertThat(get(key, ADMIN).body()).doesNotContain("characters that are refused");
        assertThat(get("/api/environments/a%2Fb", ADMIN).statusCode()).isEqualTo(400);
        assertThat(get("/environments/alpha/..%2F..%2Fapi", ADMIN).statusCode()).isEqualTo(404);
    }

    @Test
    void librariesFindTheDirectorysDescription() throws Exception {
        var description = json.readTree(
                get("/almanac/v2.0/.well-known/openid-configuration", null).body());

        assertThat(description.path("token_endpoint").asText()).isEqualTo(base() + "/almanac/oauth2/v2.0/token");
        token("/api", "configured");
        String keys = get("/almanac/discovery/v2.0/keys", null).body();
        assertThat(keys).contains("\"kid\"").doesNotContain("\"d\"");
    }

    @Test
    void nothingElseOfADirectoryIsThere() throws Exception {
        for (String path : List.of(
                "/oauth2/authorize",
                "/oauth2/jwks",
                "/almanac/oauth2/authorize",
                "/.well-known/oauth-authorization-server")) {
            assertThat(get(path, null).statusCode()).as(path).isEqualTo(401);
        }
    }
}
