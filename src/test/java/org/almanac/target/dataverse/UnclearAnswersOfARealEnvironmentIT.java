package org.almanac.target.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ImportMode;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.almanac.target.PackageFile;
import org.almanac.target.dataverse.operation.DrivePool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of an import without an answer, where its traces could be those of others. */
class UnclearAnswersOfARealEnvironmentIT {

    private static final StubAnswer CUT = new StubAnswer(0, "", "");
    private static final OperationKey SECOND = new OperationKey("two/import/1");

    @TempDir
    private Path folder = Path.of("unset");

    private final DataverseFixture fixture = new DataverseFixture(TestDatabase.H2);

    @AfterEach
    void close() {
        fixture.close();
    }

    private PackageFile file() {
        return new GivenPackages(folder).managed("1.0");
    }

    /** An update by the same package: the version tells nothing of it. */
    private void importedBefore() {
        GivenPackages.submit(fixture.target(), "one/import/1", file(), ImportMode.AUTO);
        fixture.settle();
    }

    private void submitAgain() {
        GivenPackages.submit(fixture.target(), SECOND.value(), file(), ImportMode.UPDATE);
    }

    private OperationStatus settled() {
        fixture.settle();
        return fixture.target().poll(SECOND);
    }

    private ObjectNode history(boolean success) {
        String now = fixture.serverClock.instant().toString();
        return StubPlatform.node()
                .put("msdyn_name", GivenPackages.SOLUTION)
                .put("msdyn_packageversion", "1.0")
                .put("msdyn_operation", 0)
                .put("msdyn_status", 1)
                .put("msdyn_result", success)
                .put("msdyn_starttime", now)
                .put("msdyn_endtime", now);
    }

    @Test
    void theSamePackageAgainThatNeverArrivedIsSentAgainThoughItsVersionIsInstalled() {
        importedBefore();
        fixture.server.next("ImportSolutionAsync", CUT);
        submitAgain();

        assertThat(settled().state()).isEqualTo(OperationState.SUCCEEDED);

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(3);
    }

    @Test
    void theSamePackageAgainThatArrivedIsKnownByTheHistorySinceItWasSent() {
        importedBefore();
        fixture.platform.time = Duration.ZERO;
        fixture.server.after("ImportSolutionAsync", CUT);
        submitAgain();
        fixture.node().workOff();
        fixture.platform.jobs.clear();
        fixture.platform.operations.clear();
        fixture.platform.history.add(history(true));

        assertThat(settled().state()).isEqualTo(OperationState.SUCCEEDED);

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(2);
    }

    @Test
    void theHistoryOfTheRunBeforeIsNotTakenForThatOfTheNext() {
        fixture.platform.time = Duration.ZERO;
        importedBefore();
        fixture.advance(Duration.ofMillis(1500));
        fixture.server.next("ImportSolutionAsync", CUT);
        submitAgain();

        assertThat(settled().state()).isEqualTo(OperationState.SUCCEEDED);

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(3);
    }

    @Test
    void whatSomebodyElseHasImportedUnderAnotherJobIsNotTakenForIt() {
        importedBefore();
        fixture.server.next("ImportSolutionAsync", CUT);
        submitAgain();
        fixture.node().workOff();
        fixture.platform.history.add(history(true));
        UUID theirs = UUID.randomUUID();
        fixture.platform.jobs.put(
                theirs,
                StubPlatform.node()
                        .put("importjobid", theirs.toString())
                        .put("solutionname", GivenPackages.SOLUTION)
                        .put("startedon", fixture.serverClock.instant().toString()));

        assertThat(settled().state()).isEqualTo(OperationState.SUCCEEDED);

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(3);
    }

    @Test
    void anImportOfAnotherVersionIsNotTakenForIt() {
        importedBefore();
        fixture.server.next("ImportSolutionAsync", CUT);
        submitAgain();
        fixture.node().workOff();
        fixture.platform.history.add(history(true).put("msdyn_packageversion", "0.9"));

        assertThat(settled().state()).isEqualTo(OperationState.SUCCEEDED);

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(3);
    }

    @Test
    void anOperationThatMayStillGetItsJobIsWaitedFor() {
        fixture.platform.time = Duration.ofMinutes(20);
        fixture.server.after("ImportSolutionAsync", CUT);
        GivenPackages.submit(fixture.target(), SECOND.value(), file(), ImportMode.AUTO);
        fixture.node().workOff();
        fixture.platform.jobs.clear();
        fixture.platform.history.clear();
        for (int i = 0; i < 30; i++) {
            fixture.advance(Duration.ofSeconds(30));
            fixture.node().workOff();
        }

        assertThat(fixture.target().poll(SECOND).state()).isEqualTo(OperationState.RUNNING);
        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(1);
    }

    @Test
    void whoLosesTheLeaseInMidSendIsNotOvertaken() {
        GivenPackages.submit(fixture.target(), SECOND.value(), file(), ImportMode.AUTO);
        DrivePool another = fixture.node();
        fixture.tokens.beforeEach = () -> {
            if (sending()) {
                fixture.tokens.beforeEach = () -> {};
                for (int i = 0; i < 20; i++) {
                    fixture.advance(Duration.ofSeconds(31));
                    another.workOff();
                }
            }
        };

        assertThat(settled().state()).isEqualTo(OperationState.SUCCEEDED);

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(1);
    }

    @Test
    void whatANodeThatDiedNeverSentIsSentOnceItCannotArriveAnyMore() {
        GivenPackages.submit(fixture.target(), SECOND.value(), file(), ImportMode.AUTO);
        fixture.tokens.beforeEach = () -> {
            if (sending()) {
                fixture.tokens.beforeEach = () -> {};
                throw new StackOverflowError("the node dies");
            }
        };
        assertThatThrownBy(() -> fixture.node().workOff()).isInstanceOf(StackOverflowError.class);

        assertThat(settled().state()).isEqualTo(OperationState.SUCCEEDED);

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(1);
    }

    private boolean sending() {
        return fixture.driving
                        .jdbc()
                        .sql("SELECT COUNT(*) FROM alm.remote_operation WHERE state = 'SENDING'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
