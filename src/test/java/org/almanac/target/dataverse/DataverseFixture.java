package org.almanac.target.dataverse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ExportedFiles;
import org.almanac.environment.Importing;
import org.almanac.environment.Inventory;
import org.almanac.environment.Mirroring;
import org.almanac.environment.Planning;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.Undoing;
import org.almanac.environment.Uninstalling;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.dataverse.client.ClientLimits;
import org.almanac.target.dataverse.client.Deadlines;
import org.almanac.target.dataverse.client.WebApi;
import org.almanac.target.dataverse.client.WebApiAddress;
import org.almanac.target.dataverse.operation.DrivePool;
import org.almanac.target.dataverse.operation.DriveSettings;
import org.almanac.target.dataverse.operation.Drivers;
import org.almanac.target.dataverse.operation.Mirror;
import org.almanac.target.dataverse.operation.Remote;
import org.almanac.target.dataverse.operation.RemoteOperations;
import org.almanac.target.dataverse.operation.Submitting;
import org.almanac.target.dataverse.operation.WaysBack;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A real environment over a stand-in, a new database and a clock that tests move; nobody sleeps. */
final class DataverseFixture implements AutoCloseable {

    static final DriveSettings SETTINGS = new DriveSettings(
            Duration.ofMinutes(15),
            Duration.ofSeconds(10),
            Duration.ofHours(4),
            Duration.ofMinutes(2),
            Duration.ofHours(6),
            Duration.ofSeconds(30),
            100_000_000);

    /** Registered by hand and not marked as a configuration, so that tests of the whole program do not find it. */
    @Import(JdbcBeans.class)
    @ComponentScan({
        "org.almanac.environment.store",
        "org.almanac.environment.records",
        "org.almanac.dualwrite",
        "org.almanac.ordermanagement",
        "org.almanac.target.embedded"
    })
    static class Store {}

    final EnvironmentName name = new EnvironmentName("r-" + UUID.randomUUID());
    final TestClock clock = new TestClock();
    final TestClock serverClock = new TestClock();
    final TestTokens tokens = new TestTokens();
    final List<Duration> slept = new ArrayList<>();
    final StubServer server;
    final StubPlatform platform;
    final StubSolutions solutions;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Deadlines deadlines = new Deadlines();
    private final HttpClient client = WebApi.httpClient(Duration.ofSeconds(5));
    private final RemoteOperations operations;
    private final Mirror mirror;
    private Duration readTimeout = Duration.ofSeconds(20);

    DataverseFixture(TestDatabase product) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("almanac.embedded.workers", "0")));
        context.registerBean(DataSource.class, product::migrated);
        context.registerBean(Clock.class, () -> clock);
        context.register(Store.class);
        context.refresh();
        EnvironmentName behind = new EnvironmentName("behind-" + UUID.randomUUID());
        Environments environments = context.getBean(Environments.class);
        environments.register(behind, EnvironmentSettings.embedded("Behind", EnvironmentType.SANDBOX, List.of()));
        solutions = new StubSolutions(context, behind, folder());
        platform = new StubPlatform(solutions, serverClock);
        server = new StubServer(serverClock, platform);
        environments.register(
                name,
                new EnvironmentSettings(
                        "Real",
                        EnvironmentType.SANDBOX,
                        EnvironmentKind.DATAVERSE,
                        server.address(),
                        null,
                        List.of(),
                        null));
        operations = new RemoteOperations(
                context.getBean(JdbcClient.class), clock, context.getBean(PlatformTransactionManager.class));
        mirror = new Mirror(
                context.getBean(Mirroring.class),
                context.getBean(Planning.class),
                context.getBean(Importing.class),
                context.getBean(Uninstalling.class),
                context.getBean(Undoing.class),
                context.getBean(StagedPackages.class));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("stub");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers to questions are waited for so long. */
    void readTimeout(Duration limit) {
        readTimeout = limit;
    }

    WebApi api() {
        return new WebApi(
                WebApiAddress.of(name.value(), server.address()),
                tokens,
                new ClientLimits(Duration.ofSeconds(5), readTimeout, Duration.ofMinutes(2), 500, 10_000_000),
                client,
                deadlines,
                pause -> {
                    slept.add(pause);
                    advance(pause);
                },
                clock);
    }

    private Remote remote() {
        return new Remote(name, api(), new ReadingTheStub(context, solutions.name()));
    }

    TargetEnvironment target() {
        Remote remote = remote();
        ExportedFiles files = context.getBean(ExportedFiles.class);
        return new DataverseTarget(
                remote,
                context.getBean(Environments.class),
                mirror,
                new WaysBack(operations, files),
                new Submitting(operations),
                files,
                new ReadBack(remote, mirror, context.getBean(Inventory.class)),
                () -> {
                    throw new UnsupportedOperationException("no test asks for dual-write");
                },
                () -> {
                    throw new UnsupportedOperationException("no test asks for order management");
                });
    }

    /** A node, as after a start. */
    DrivePool node() {
        return new DrivePool(
                operations,
                new Drivers(
                        environment -> remote(),
                        operations,
                        mirror,
                        context.getBean(ExportedFiles.class),
                        context.getBean(PlatformTransactionManager.class),
                        SETTINGS),
                0);
    }

    void advance(Duration time) {
        clock.advance(time);
        serverClock.advance(time);
    }

    /** Returns when nothing that was submitted is under way any more, or an hour has gone by. */
    void settle() {
        DrivePool node = node();
        for (int i = 0; i < 360 && open(); i++) {
            node.workOff();
            advance(Duration.ofSeconds(10));
        }
    }

    private boolean open() {
        return context.getBean(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM alm.remote_operation WHERE state IN ('NEW', 'SENDING', 'SENT')")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void close() {
        server.close();
        deadlines.close();
        context.close();
    }
}
