package org.almanac.target.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ImportMode;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of the platform's own answers. */
class RecordedExchangesIT {

    private static final OperationKey KEY = new OperationKey("d/import/1");

    @TempDir
    private Path folder = Path.of("unset");

    private final DataverseFixture fixture = new DataverseFixture(TestDatabase.H2);

    @AfterEach
    void close() {
        fixture.close();
    }

    private OperationStatus replayed(String name) {
        GivenPackages.submit(fixture.target(), KEY.value(), new GivenPackages(folder).managed("1.0"), ImportMode.AUTO);
        fixture.platform.time = Duration.ZERO;
        Replay replay = new Replay(name, fixture.platform);
        fixture.server.service(replay);
        for (int i = 0; i < 20 && replay.left() > 0; i++) {
            fixture.node().workOff();
            fixture.advance(Duration.ofSeconds(10));
        }
        assertThat(replay.left()).isZero();
        return fixture.target().poll(KEY);
    }

    @Test
    void anImportIsFollowedFromItsBeginningToItsEnd() {
        OperationStatus status = replayed("import-that-succeeds");

        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(status.items()).isEmpty();
    }

    @Test
    void aMissingDependencyIsNamed() {
        OperationStatus status = replayed("import-that-lacks-a-component");

        assertThat(status.state()).isEqualTo(OperationState.REFUSED);
        assertThat(status.items())
                .singleElement()
                .satisfies(item -> assertThat(item.message())
                        .isEqualTo("ctso_rateid (Rate) needs ctso_rate (Rate) of ContosoBase (1.2.0.0), which the"
                                + " environment does not have."));
    }

    @Test
    void whoIsTurnedAwayWaitsAndComesAgain() {
        OperationStatus status = replayed("turned-away");

        assertThat(status.state()).isEqualTo(OperationState.WAITING);
        assertThat(status.message()).contains("0x80071151", "another [Import] running");
        assertThat(fixture.slept).contains(Duration.ofSeconds(7));
    }
}
