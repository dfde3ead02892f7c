package org.almanac.target.dataverse;

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
                pause -> Thread.sleep(pause.toMillis()),
                Clock.systemUTC());
        remote = new Remote(driving.name, api, new WebApiInventory(api));
    }

    @AfterEach
    void close() {
        driving.close();
        deadlines.close();
        environments.remove(served);
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
