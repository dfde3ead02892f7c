package org.almanac.target.dataverse.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.TransientFailure;
import org.almanac.target.http.TokenReference;
import org.almanac.time.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTokensTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final String SECRET = "s3cret~value/with+signs";

    private final Map<String, String> variables = new HashMap<>(Map.of("SECRET", SECRET));
    private final MovableClock clock = new MovableClock(START);
    private StubDirectory directory;

    @TempDir
    Path folder;

    DirectoryTokensTest() throws IOException {
        directory = new StubDirectory();
    }

    @BeforeEach
    void everythingAtItsStart() {
        clock.set(START);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    private ClientProof secret() {
        return new ClientProof.Secret(new TokenReference("env", "SECRET"));
    }

    private DirectoryTokens tokens(ClientProof proof) {
        return tokens(new ClientCredentials(directory.environment(), null, "client-1", proof, Set.of()));
    }

    private DirectoryTokens tokens(ClientCredentials credentials) {
        return new DirectoryTokens(credentials, HttpClient.newHttpClient(), clock, variables::get);
    }

    @Test
    void theDirectoryIsFoundByTheChallengeAndGetsTheSecret() {
        assertThat(tokens(secret()).token()).isEqualTo("token-1");

        assertThat(directory.asked)
                .containsExactly(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "client-1",
                        "client_secret",
                        SECRET,
                        "scope",
                        directory.environment().toString().replaceAll("/$", "") + "/.default"));
    }

    @Test
    void aTokenIsKeptUntilFiveMinutesBeforeItsEnd() {
        DirectoryTokens tokens = tokens(secret());
        tokens.token();
        directory.gives("token-2", 3599);

        clock.set(START.plusSeconds(3599 - 301));
        assertThat(tokens.token()).isEqualTo("token-1");

        clock.set(START.plusSeconds(3599 - 300));
        assertThat(tokens.token()).isEqualTo("token-2");
    }

    @Test
    void aTokenThatTheEnvironmentDoesNotTakeIsReplacedOnce() {
        DirectoryTokens tokens = tokens(secret());
        String first = tokens.token();
        directory.gives("token-2", 3599);

        tokens.rejected(first);
        assertThat(tokens.token()).isEqualTo("token-2");
        tokens.rejected(first);
        assertThat(tokens.token()).isEqualTo("token-2");
        assertThat(directory.asked).hasSize(2);
    }

    @Test
    void manyWhoAskAtOnceAskTheDirectoryOnce() throws Exception {
        DirectoryTokens tokens = tokens(secret());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> token : threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(i -> tokens::token)
                    .toList())) {
                assertThat(token.get()).isEqualTo("token-1");
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(directory.asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "7000215, invalid_client, The secret is wrong",
        "7000222, invalid_client, The secret has ended",
        "700027, invalid_client, The certificate is not registered",
        "700016, unauthorized_client, does not know the application",
        "90002, invalid_request, no such tenant",
        "1, unauthorized_client, may not log in this way"
    })
    void aRefusalSaysWhatToMend(int number, String error, String remedy) {
        directory.refuses(number, error);

        assertThatThrownBy(() -> tokens(secret()).token())
                .isInstanceOfSatisfying(
                        PermanentFailure.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ENVIRONMENT_ACCESS))
                .hasMessageContaining(remedy)
                .hasMessageContaining("AADSTS" + number);
    }

    @Test
    void aRefusedSecretIsNotTriedAgainForAMinute() {
        DirectoryTokens tokens = tokens(secret());
        directory.refuses(7000215, "invalid_client");
        assertThatThrownBy(tokens::token).isInstanceOf(PermanentFailure.class);
        directory.gives("token-2", 3599);

        clock.set(START.plusSeconds(59));
        assertThatThrownBy(tokens::token).isInstanceOf(PermanentFailure.class).hasMessageContaining("Not tried again");
        assertThat(directory.asked).hasSize(1);

        clock.set(START.plusSeconds(60));
        assertThat(tokens.token()).isEqualTo("token-2");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aDirectoryInTroubleIsAskedAgainLater(int status) {
        DirectoryTokens tokens = tokens(secret());
        directory.status = status;
        assertThatThrownBy(tokens::token).isInstanceOf(TransientFailure.class);

        directory.gives("token-2", 3599);
        assertThat(tokens.token()).isEqualTo("token-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Log in</html>",
                "[]",
                "",
                "{}",
                "{\"access_token\":\"a\",\"token_type\":\"mac\",\"expires_in\":9}"
            })
    void whatIsNoTokenIsNoToken(String answer) {
        directory.answer = answer;

        assertThatThrownBy(() -> tokens(secret()).token()).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void nobodyThereIsATransientFailure() {
        directory.close();

        assertThatThrownBy(() -> tokens(secret()).token()).isInstanceOf(TransientFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer authorization_uri=https://evil.example/contoso/oauth2/authorize",
                "Bearer authorization_uri=https://login.microsoftonline.com.evil.example/contoso/oauth2/authorize",
                "Bearer authorization_uri=http://login.microsoftonline.com/contoso/oauth2/authorize",
                "Bearer authorization_uri=https://a@login.microsoftonline.com/contoso/oauth2/authorize",
                "Bearer authorization_uri=https://login.microsoftonline.com/contoso",
                "Bearer authorization_uri=::",
                "Bearer realm=x",
                "Basic realm=x"
            })
    void theSecretGoesOnlyToADirectoryThatIsAllowed(String challenge) {
        directory.challenge = challenge;

        assertThatThrownBy(() -> tokens(new ClientCredentials(
                                directory.environment(),
                                null,
                                "client-1",
                                secret(),
                                ClientCredentials.PUBLIC_AUTHORITIES))
                        .token())
                .isInstanceOf(PermanentFailure.class);
        assertThat(directory.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.crm.dynamics.com/", "$base/other/", "$base/or"})
    void anEnvironmentCannotAskForTheTokenOfAnother(String resource) {
        String base = directory.environment().toString().replace("/org/", "");
        directory.challenge =
                directory.challenge.replaceAll("resource_id=.*", "") + "resource_id=" + resource.replace("$base", base);

        assertThatThrownBy(() -> tokens(secret()).token())
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("asks for a token for");
        assertThat(directory.asked).isEmpty();
    }

    @Test
    void anAddressWithoutALoginIsNoEnvironment() {
        directory.challengeStatus = 200;

        assertThatThrownBy(() -> tokens(secret()).token())
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("200");
    }

    @Test
    void anAddressThatIsNotEncryptedIsNotEvenAsked() {
        var credentials =
                new ClientCredentials(URI.create("http://contoso.example/"), "t/../x", "a b", secret(), Set.of());

        assertThat(credentials.problems()).hasSize(3);
        assertThatThrownBy(() -> tokens(credentials).token()).isInstanceOf(PermanentFailure.class);
    }

    @Test
    void theTenantOfTheSettingsGoesFirst() {
        directory.challenge = directory.challenge.replace("/contoso/", "/common/");

        assertThat(tokens(new ClientCredentials(directory.environment(), "contoso", "client-1", secret(), Set.of()))
                        .token())
                .isEqualTo("token-1");
    }

    @Test
    void aCertificateSignsAStatementForTheDirectory() throws Exception {
        SelfSigned machine = SelfSigned.valid(START.minusSeconds(60), START.plus(Duration.ofDays(1)));
        Path file = Files.writeString(folder.resolve("machine.pem"), machine.pem());

        tokens(new ClientProof.Certificate(new TokenReference("file", file.toString()), null))
                .token();

        SignedJWT statement = SignedJWT.parse(directory.asked.get(0).get("client_assertion"));
        assertThat(statement.verify(
                        new RSASSAVerifier((RSAPublicKey) machine.keys().getPublic())))
                .isTrue();
        assertThat(statement.getHeader().toJSONObject())
                .containsEntry("alg", "PS256")
                .containsKey("x5t#S256");
        var claims = statement.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("client-1").isEqualTo(claims.getSubject());
        assertThat(claims.getAudience())
                .containsExactly(directory.tokenAddress().toString());
        assertThat(claims.getExpirationTime()).isEqualTo(START.plus(Duration.ofMinutes(10)));
        assertThat(claims.getJWTID()).isNotBlank();
    }

    @Test
    void aKeyStoreNeedsItsPassword() throws Exception {
        SelfSigned machine = SelfSigned.valid(START.minusSeconds(60), START.plus(Duration.ofDays(1)));
        Path file = folder.resolve("machine.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "machine", machine.keys().getPrivate(), "pa55".toCharArray(), new Certificate[] {machine.certificate()
                });
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "pa55".toCharArray());
        }
        variables.put("PASSWORD", "pa55");
        variables.put("WRONG", "pa56");

        assertThat(tokens(keyStore(file, "PASSWORD")).token()).isEqualTo("token-1");
        assertThatThrownBy(() -> tokens(keyStore(file, "WRONG")).token())
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("password is wrong")
                .hasMessageNotContaining("pa56");
    }

    private static ClientProof keyStore(Path file, @Nullable String password) {
        return new ClientProof.Certificate(
                new TokenReference("file", file.toString()),
                password == null ? null : new TokenReference("env", password));
    }

    @Test
    void aCertificateThatHasEndedIsNotSent() throws Exception {
        variables.put("PEM", SelfSigned.valid(START.minusSeconds(60), START).pem());

        assertThatThrownBy(() -> tokens(new ClientProof.Certificate(new TokenReference("env", "PEM"), null))
                        .token())
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("it ended at 2026-03-01T08:00:00Z");
        assertThat(directory.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
    void whatIsNoCertificateWithAKeyIsRefused(String content) {
        variables.put("PEM", content);

        assertThatThrownBy(() -> tokens(new ClientProof.Certificate(new TokenReference("env", "PEM"), null))
                        .token())
                .isInstanceOf(PermanentFailure.class);
    }

    /** A directory may repeat what it was sent. */
    @Test
    void theSecretIsShownNowhere() {
        var credentials = new ClientCredentials(directory.environment(), null, "client-1", secret(), Set.of());
        directory.status = 400;
        directory.answer = "{\"error\":\"invalid_client\",\"error_description\":\"You sent " + SECRET + " and $form\"}";

        Throwable failure = catchThrowable(() -> tokens(credentials).token());

        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(failure).isInstanceOf(AlmanacException.class);
        assertThat(trace.toString() + credentials)
                .doesNotContain(SECRET)
                .doesNotContain("s3cret")
                .contains("env:SECRET");
        assertThat(HeldToken.of("t0ken", START, Duration.ofHours(1)).toString()).doesNotContain("t0ken");
        assertThat(new ProofForm.Fields(Map.of("client_secret", SECRET), SECRET).toString())
                .doesNotContain("s3cret");
    }
}
