package org.almanac.target.dataverse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.dataverse.client.AnswerProblems;
import org.almanac.target.dataverse.client.ClientLimits;
import org.almanac.target.dataverse.client.Deadlines;
import org.almanac.target.dataverse.client.WebApi;
import org.almanac.target.dataverse.client.WebApiAddress;
import org.almanac.target.dataverse.inventory.InventoryReading;
import org.almanac.target.dataverse.operation.DrivePool;
import org.almanac.target.dataverse.operation.DriveSettings;
import org.almanac.target.dataverse.operation.Remote;
import org.almanac.time.MovableClock;

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

    final MovableClock clock = new MovableClock();
    final MovableClock serverClock = new MovableClock();
    final TestTokens tokens = new TestTokens();
    final List<Duration> slept = new ArrayList<>();
    final DrivingSide driving;
    /** What the environment cannot be asked. */
    List<String> unanswered = List.of();

    final StubServer server;
    final StubPlatform platform;
    final StubSolutions solutions;

    private final Deadlines deadlines = new Deadlines();
    private final HttpClient client = WebApi.httpClient(Duration.ofSeconds(5));

    DataverseFixture(TestDatabase product) {
        driving = new DrivingSide(product, clock, SETTINGS);
        EnvironmentName behind = new EnvironmentName("behind-" + UUID.randomUUID());
        driving.context()
                .getBean(Environments.class)
                .register(behind, EnvironmentSettings.embedded("Behind", EnvironmentType.SANDBOX, List.of()));
        solutions = new StubSolutions(driving.context(), behind, folder());
        platform = new StubPlatform(solutions, serverClock);
        server = new StubServer(serverClock, platform);
        driving.register(server.address());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("stub");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebApi api() {
        return new WebApi(
                WebApiAddress.of(driving.name.value(), server.address()),
                tokens,
                AnswerProblems.ofEnvironment("test"),
                new ClientLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(2), 500, 10_000_000),
                client,
                deadlines,
                pause -> {
                    slept.add(pause);
                    advance(pause);
                },
                clock);
    }

    private Remote remote() {
        ReadingTheStub reading = new ReadingTheStub(driving.context(), solutions.name());
        return new Remote(
                driving.name,
                api(),
                scope -> new InventoryReading.Reading(reading.read(scope).inventory(), unanswered));
    }

    TargetEnvironment target() {
        return driving.target(remote());
    }

    /** A node, as after a start. */
    DrivePool node() {
        return driving.node(this::remote);
    }

    void advance(Duration time) {
        clock.advance(time);
        serverClock.advance(time);
    }

    /** Returns when nothing that was submitted is under way any more, or an hour has gone by. */
    void settle() {
        DrivePool node = node();
        for (int i = 0; i < 360 && driving.open(); i++) {
            node.workOff();
            advance(Duration.ofSeconds(10));
        }
    }

    @Override
    public void close() {
        server.close();
        deadlines.close();
        driving.close();
    }
}
