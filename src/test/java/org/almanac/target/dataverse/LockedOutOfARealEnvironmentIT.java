package org.almanac.target.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.almanac.target.PackageFile;
import org.almanac.target.dataverse.auth.ClientCredentials;
import org.almanac.target.dataverse.auth.ClientProof;
import org.almanac.target.dataverse.auth.DirectoryTokens;
import org.almanac.target.dataverse.auth.SelfSigned;
import org.almanac.target.dataverse.auth.StubDirectory;
import org.almanac.target.dataverse.client.AnswerProblems;
import org.almanac.target.dataverse.client.ClientLimits;
import org.almanac.target.dataverse.client.Deadlines;
import org.almanac.target.dataverse.client.WebApi;
import org.almanac.target.dataverse.client.WebApiAddress;
import org.almanac.target.dataverse.inventory.WebApiInventory;
import org.almanac.target.dataverse.operation.DrivePool;
import org.almanac.target.dataverse.operation.Remote;
import org.almanac.target.http.TokenReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is not let in is told why and what to do, and does not knock again and again. */
class LockedOutOfARealEnvironmentIT {

    private static final OperationKey KEY = new OperationKey("d/import/1");
    private static final StubAnswer NO_USER =
            StubAnswer.error(403, "0x80072560", "The user is not a member of the organization.");

    @TempDir
    private Path folder = Path.of("unset");

    private final DataverseFixture fixture = new DataverseFixture(TestDatabase.H2);
    private final Deadlines deadlines = new Deadlines();

    @AfterEach
    void close() {
        fixture.close();
        deadlines.close();
    }

    private PackageFile file() {
        return new GivenPackages(folder).managed("1.0");
    }

    private Remote remote(URI environment, AccessTokens tokens) {
        WebApi api = new WebApi(
                WebApiAddress.of("test", environment.toString()),
                tokens,
                AnswerProblems.ofEnvironment("test"),
                new ClientLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(2), 500, 10_000_000),
                HttpClient.newHttpClient(),
                deadlines,
                pause -> fixture.advance(pause),
                fixture.clock);
        return new Remote(fixture.driving.name, api, new WebApiInventory(api));
    }

    private Remote loggingIn(StubDirectory directory, ClientProof proof) {
        HttpClient client = WebApi.httpClient(Duration.ofSeconds(5));
        return remote(
                directory.environment(),
                new DirectoryTokens(
                        new ClientCredentials(directory.environment(), null, "client-1", proof, Set.of()),
                        client,
                        fixture.clock,
                        name -> "not-the-secret"));
    }

    /** An order for an import, and an hour in which it could be tried. */
    private OperationStatus imported(Remote remote) {
        PackageFile file = file();
        fixture.driving.target(remote).submitImport(KEY, ImportOrder.unplanned(file, ImportOptions.standard(), null));
        DrivePool node = fixture.driving.node(() -> remote);
        for (int i = 0; i < 360 && fixture.driving.open(); i++) {
            node.workOff();
            fixture.advance(Duration.ofSeconds(10));
        }
        return fixture.driving.target(remote).poll(KEY);
    }

    private static void lockedOut(OperationStatus status, String... texts) {
        assertThat(status.state()).isEqualTo(OperationState.FAILED);
        assertThat(status.code()).isEqualTo(ErrorCode.ENVIRONMENT_ACCESS);
        assertThat(status.message()).contains(texts);
    }

    @ParameterizedTest
    @CsvSource({
        "7000215, invalid_client, The secret is wrong",
        "7000222, invalid_client, Make a new one",
        "90002, invalid_request, Check the tenant"
    })
    void aWrongSecretAnEndedOneAndAWrongTenantAreToldOnce(int number, String error, String remedy) throws IOException {
        try (StubDirectory directory = new StubDirectory()) {
            directory.refuses(number, error);
            Remote remote = loggingIn(directory, secret());

            lockedOut(imported(remote), remedy);

            assertThat(directory.requests).hasValue(2);
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> fixture.driving.target(remote).plan(file(), ImportOptions.standard()))
                        .isInstanceOf(PermanentFailure.class);
            }
            assertThat(directory.requests.get()).isLessThanOrEqualTo(4);
        }
    }

    private static ClientProof secret() {
        return new ClientProof.Secret(new TokenReference("env", "SECRET"));
    }

    @Test
    void anEndedCertificateIsToldAndNotSent() throws IOException, GeneralSecurityException {
        SelfSigned ended = SelfSigned.valid(
                fixture.clock.instant().minus(Duration.ofDays(30)),
                fixture.clock.instant().minus(Duration.ofDays(1)));
        Path pem = Files.writeString(folder.resolve("app.pem"), ended.pem());
        try (StubDirectory directory = new StubDirectory()) {
            Remote remote =
                    loggingIn(directory, new ClientProof.Certificate(new TokenReference("file", pem.toString()), null));

            lockedOut(imported(remote), "it ended at", "Put a valid");

            assertThat(directory.asked).isEmpty();
            assertThat(directory.requests).hasValue(1);
        }
    }

    @Test
    void aCertificateOfTheServerThatNobodyTrustsIsToldByWhoLogsIn() throws IOException, GeneralSecurityException {
        try (UntrustedServer server = UntrustedServer.started(fixture.clock.instant())) {
            DirectoryTokens tokens = new DirectoryTokens(
                    new ClientCredentials(server.address(), null, "client-1", secret(), Set.of()),
                    WebApi.httpClient(Duration.ofSeconds(5)),
                    fixture.clock,
                    name -> "not-the-secret");

            lockedOut(imported(remote(server.address(), tokens)), "PKIX", "Let Java trust the certificate's issuer");

            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void aCertificateOfTheServerThatNobodyTrustsIsToldByWhoHasAToken() throws IOException, GeneralSecurityException {
        try (UntrustedServer server = UntrustedServer.started(fixture.clock.instant())) {
            OperationStatus status = imported(remote(server.address(), fixture.tokens));

            assertThat(status.state()).isEqualTo(OperationState.FAILED);
            assertThat(status.code()).isEqualTo(ErrorCode.ENVIRONMENT_REFUSES);
            assertThat(status.message()).contains("PKIX", "Let Java trust the certificate's issuer");
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void anEnvironmentWithoutTheApplicationUserIsAskedOnce() {
        fixture.server.service((method, relative, body) -> NO_USER);
        PackageFile file = file();
        fixture.target().submitImport(KEY, ImportOrder.unplanned(file, ImportOptions.standard(), null));

        fixture.settle();

        lockedOut(fixture.target().poll(KEY), "0x80072560", "must be an application user");
        assertThat(fixture.server.calls).hasSize(1);
    }

    @Test
    void anApplicationUserThatIsTakenAwayInMidImportIsWaitedForWithPatience() {
        fixture.platform.time = Duration.ofHours(3);
        GivenPackages.submit(fixture.target(), KEY.value(), file(), ImportMode.AUTO);
        fixture.node().workOff();
        int before = fixture.server.calls.size();
        fixture.server.service((method, relative, body) -> NO_USER);

        fixture.settle();

        OperationStatus status = fixture.target().poll(KEY);
        assertThat(status.state()).isEqualTo(OperationState.RUNNING);
        assertThat(status.message()).contains("0x80072560", "must be an application user");
        assertThat(fixture.server.calls.size() - before).isLessThan(60);

        fixture.server.service(fixture.platform);
        fixture.platform.time = Duration.ZERO;
        fixture.advance(Duration.ofHours(3));
        fixture.settle();

        assertThat(fixture.target().poll(KEY).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(1);
    }

    @Test
    void aTokenThatIsNeverTakenIsRenewedOnceAndNoMore() {
        fixture.server.validToken = "another";
        PackageFile file = file();
        fixture.target().submitImport(KEY, ImportOrder.unplanned(file, ImportOptions.standard(), null));

        fixture.settle();

        lockedOut(fixture.target().poll(KEY), "(401)", "must be an application user");
        assertThat(fixture.server.calls).hasSize(2);
    }
}
