package org.almanac.target.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.almanac.AlmanacApplication;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.Plan;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.Undoing.Undone;
import org.almanac.solution.Sha256;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.almanac.target.PackageFile;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.TargetEnvironmentContract;
import org.almanac.target.dataverse.auth.ClientCredentials;
import org.almanac.target.dataverse.auth.ClientProof;
import org.almanac.target.dataverse.auth.DirectoryTokens;
import org.almanac.target.dataverse.client.AnswerProblems;
import org.almanac.target.dataverse.client.ClientLimits;
import org.almanac.target.dataverse.client.Deadlines;
import org.almanac.target.dataverse.client.WebApi;
import org.almanac.target.dataverse.client.WebApiAddress;
import org.almanac.target.dataverse.inventory.WebApiInventory;
import org.almanac.target.dataverse.operation.DrivePool;
import org.almanac.target.dataverse.operation.DriveSettings;
import org.almanac.target.dataverse.operation.Remote;
import org.almanac.target.http.TokenReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The contract of targets, kept over the Web API that Almanac itself serves. */
@SpringBootTest(classes = AlmanacApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DrivingAlmanacItselfIT extends TargetEnvironmentContract {

    private static final String SECRET = "s3cret-" + UUID.randomUUID();
    private static final DriveSettings SETTINGS = new DriveSettings(
            Duration.ofMinutes(1),
            Duration.ofMillis(50),
            Duration.ofMinutes(1),
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            100_000_000);

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private Environments environments;

    @Autowired
    private StagedPackages staging;

    @Autowired
    private Importing importing;

    private final EnvironmentName served = new EnvironmentName("served-" + UUID.randomUUID());
    private final DrivingSide driving = new DrivingSide(TestDatabase.H2, Clock.systemUTC(), SETTINGS);
    private final Deadlines deadlines = new Deadlines();
    private Remote remote;

    @DynamicPropertySource
    static void aClient(DynamicPropertyRegistry registry) throws IOException {
        Path secret = Files.writeString(data.resolve("secret"), SECRET);
        registry.add("almanac.data", () -> data.resolve("served").toString());
        registry.add("almanac.clients.driver.secret", () -> "file:" + secret);
        registry.add("almanac.clients.driver.groups", () -> "operators");
        registry.add("almanac.clients.driver.environments", () -> "*");
    }

    @BeforeEach
    void anEnvironmentOfItsOwn() {
        environments.register(served, EnvironmentSettings.embedded("Served", EnvironmentType.SANDBOX, List.of()));
        String address = "http://127.0.0.1:" + port + "/environments/" + served;
        driving.register(address);
        HttpClient client = WebApi.httpClient(Duration.ofSeconds(5));
        ClientCredentials credentials = new ClientCredentials(
                URI.create(address),
                null,
                "driver",
                new ClientProof.Secret(TokenReference.parse("env:SECRET").orElseThrow()),
                ClientCredentials.PUBLIC_AUTHORITIES);
        DirectoryTokens tokens = new DirectoryTokens(credentials, client, Clock.systemUTC(), name -> SECRET);
        WebApi api = new WebApi(
                WebApiAddress.of("remote", address),
                tokens,
                AnswerProblems.ofEnvironment("test"),
                new ClientLimits(
                        Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30), 1000, 10_000_000),
                client,
                deadlines,
                pause -> {},
                Clock.systemUTC());
        remote = new Remote(driving.name, api, new WebApiInventory(api));
    }

    @AfterEach
    void close() {
        driving.close();
        deadlines.close();
        environments.remove(served);
    }

    @Test
    void aPlanForAnotherPackageLeavesAPlanThatWaitsAlone() {
        GivenPackages packages = new GivenPackages(data);
        served(packages.managed("1.0"));
        served(packages.other("1.0"));
        PackageFile file = packages.managed("1.1");
        Plan first = target().plan(file, ImportOptions.standard());
        Sha256 known = target().description().stateHash();

        target().plan(packages.other("1.1"), ImportOptions.standard());

        assertThat(target().description().stateHash()).isNotEqualTo(known);
        OperationKey key = new OperationKey("one/import/1");
        target().submitImport(key, new ImportOrder(file, ImportOptions.standard(), first.hashOfOperation()));
        settle();
        assertThat(target().poll(key).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(target().poll(key).items()).isEmpty();
    }

    /** Imports without the driver. */
    private void served(PackageFile file) {
        StagedPackage staged = staging.stage(file.id(), file.path());
        importing.apply(served, staged, ImportOptions.standard(), null, "given", Progress.SILENT);
    }

    @Test
    void anInstallationIsUndone() {
        imported("one", new GivenPackages(data).managed("1.0"), ImportMode.AUTO);

        assertThat(undone("one", "1.0").state()).isEqualTo(OperationState.SUCCEEDED);

        assertThat(target().solution(GivenPackages.SOLUTION)).isEmpty();
    }

    @Test
    void anUpgradeIsUndoneByThePackageThatWasThereBefore() {
        GivenPackages packages = new GivenPackages(data);
        imported("one", packages.managed("1.0"), ImportMode.AUTO);
        imported("two", packages.managed("2.0"), ImportMode.UPGRADE);

        OperationStatus status = undone("two", "2.0");

        assertThat(status.message()).isNull();
        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(target().solution(GivenPackages.SOLUTION)
                        .orElseThrow()
                        .version()
                        .text())
                .isEqualTo("1.0");
    }

    private void imported(String run, PackageFile file, ImportMode mode) {
        GivenPackages.submit(target(), run + "/import/1", file, mode);
        settle();
        assertThat(target().poll(new OperationKey(run + "/import/1")).state()).isEqualTo(OperationState.SUCCEEDED);
    }

    private OperationStatus undone(String run, String version) {
        Undone undone = new Undone(run, GivenPackages.SOLUTION, version);
        OperationKey key = new OperationKey("undo-" + run + "/undo/1");
        target().submitUndo(key, undone, target().planUndo(undone).hashOfOperation());
        settle();
        return target().poll(key);
    }

    @Override
    protected TargetEnvironment target() {
        return driving.target(remote);
    }

    @Override
    protected void settle() {
        DrivePool node = driving.node(() -> remote);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    node.workOff();
                    return !driving.open();
                });
    }
}
