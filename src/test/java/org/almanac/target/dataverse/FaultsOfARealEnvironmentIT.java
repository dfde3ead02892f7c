package org.almanac.target.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ImportMode;
import org.almanac.problem.ErrorCode;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.almanac.target.dataverse.operation.DrivePool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports into an environment that fails in all the ways that networks and platforms fail. */
class FaultsOfARealEnvironmentIT {

    private static final OperationKey KEY = new OperationKey("d/import/1");
    private static final StubAnswer CUT = new StubAnswer(0, "", "");

    @TempDir
    private Path folder = Path.of("unset");

    private final DataverseFixture fixture = new DataverseFixture(TestDatabase.H2);

    @AfterEach
    void close() {
        fixture.close();
    }

    private void submit(String version) {
        GivenPackages.submit(
                fixture.target(), KEY.value(), new GivenPackages(folder).managed(version), ImportMode.AUTO);
    }

    private OperationStatus imported() {
        submit("1.0");
        fixture.settle();
        return fixture.target().poll(KEY);
    }

    private void succeededOnce(OperationStatus status) {
        assertThat(status.message()).isNull();
        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(status.items()).isEmpty();
        assertThat(fixture.target().solution(GivenPackages.SOLUTION)).isPresent();
        assertThat(fixture.platform.operations).hasSize(1);
    }

    @Test
    void anAnswerThatIsCutOffAfterTheOrderWasTakenSendsNothingTwice() {
        fixture.server.after("ImportSolutionAsync", CUT);

        succeededOnce(imported());

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(1);
    }

    @Test
    void anOrderThatNeverArrivedIsSentAgainOnceTheEnvironmentShowsNothing() {
        fixture.server.next("ImportSolutionAsync", CUT);

        succeededOnce(imported());

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(2);
    }

    @Test
    void anOrderWithoutAnAnswerIsFoundByWhatIsInstalled() {
        fixture.platform.hasHistory = false;
        fixture.platform.time = Duration.ZERO;
        fixture.server.after("ImportSolutionAsync", CUT);
        submit("1.0");
        fixture.node().workOff();
        fixture.platform.jobs.clear();
        fixture.platform.operations.clear();

        fixture.settle();

        assertThat(fixture.target().poll(KEY).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(1);
    }

    @Test
    void anOverloadedEnvironmentIsGivenTheTimeItAsksFor() {
        fixture.server.next(
                "ImportSolutionAsync", new StubAnswer(429, "application/json", "{}", Map.of("Retry-After", "300")));

        succeededOnce(imported());

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(2);
    }

    @Test
    void aGatewayErrorAfterTheOrderIsNoReasonToSendItAgain() {
        fixture.server.after("ImportSolutionAsync", new StubAnswer(503, "text/html", "<html>busy</html>"));

        succeededOnce(imported());

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(1);
    }

    @Test
    void aPageWithStatus200IsNoAnswer() {
        fixture.server.after("ImportSolutionAsync", new StubAnswer(200, "text/html", "<html>Sign in</html>"));

        succeededOnce(imported());
    }

    @Test
    void anEmptyAnswerIsNone() {
        fixture.server.after("ImportSolutionAsync", new StubAnswer(200, "application/json", ""));

        succeededOnce(imported());
    }

    @Test
    void questionsThatFailAreAskedAgain() {
        fixture.server.next("GET asyncoperations(", new StubAnswer(503, "text/html", "<html>busy</html>"));
        fixture.server.next("GET asyncoperations(", new StubAnswer(200, "text/html", "<html>Sign in</html>"));
        fixture.server.next("GET asyncoperations(", new StubAnswer(200, "application/json", ""));
        fixture.server.next("GET asyncoperations(", CUT);

        succeededOnce(imported());
    }

    @Test
    void aTokenThatEndsInMidPollIsRenewedOnce() {
        submit("1.0");
        fixture.node().workOff();
        fixture.server.validToken = "token-2";

        fixture.settle();

        succeededOnce(fixture.target().poll(KEY));
        assertThat(fixture.server.tokens).contains("Bearer token-2").doesNotContain("Bearer token-3");
    }

    @Test
    void clocksThatDisagreeDoNotHideWhatWasSent() {
        fixture.serverClock.advance(Duration.ofMinutes(-47));
        fixture.server.after("ImportSolutionAsync", CUT);

        succeededOnce(imported());

        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(1);
    }

    @Test
    void anImportJobThatIsNotThereYetIsNoFailure() {
        submit("1.0");
        fixture.node().workOff();
        fixture.platform.jobs.clear();

        fixture.settle();

        succeededOnce(fixture.target().poll(KEY));
    }

    @Test
    void anImportThatFailsBeforeItHasAJobSaysWhyInThePlatformsWords() {
        submit("1.0");
        fixture.node().workOff();
        ObjectNode operation = fixture.platform.operations.values().iterator().next();
        fixture.platform.jobs.clear();
        operation
                .put("statecode", 3)
                .put("statuscode", 31)
                .put("errorcode", -2147188707)
                .put(
                        "friendlymessage",
                        "Solution manifest import: FAILURE: components are missing."
                                + " <MissingDependencies><MissingDependency><Required type=\"2\" schemaName=\"ctso_rate\""
                                + " displayName=\"Rate\" solution=\"ContosoBase (1.2)\"/><Dependent type=\"26\""
                                + " schemaName=\"ctso_open\" displayName=\"Open\"/></MissingDependency>"
                                + "</MissingDependencies>, ProductUpdatesOnly : False");

        fixture.advance(Duration.ofSeconds(10));
        fixture.node().workOff();

        OperationStatus status = fixture.target().poll(KEY);
        assertThat(status.state()).isEqualTo(OperationState.REFUSED);
        assertThat(status.code()).isEqualTo(ErrorCode.IMPORT_REFUSED);
        assertThat(status.message()).contains("0x8004801D").doesNotContain("<Missing");
        assertThat(status.items()).singleElement().satisfies(item -> {
            assertThat(item.code()).isEqualTo("0x8004801D");
            assertThat(item.message()).contains("ctso_rate (Rate) of ContosoBase (1.2)", "ctso_open");
        });
    }

    @Test
    void anImportOfOthersIsWaitedForAndNamed() {
        ObjectNode other = StubPlatform.node()
                .put("msdyn_name", "FabrikamSales")
                .put("msdyn_operation", 0)
                .put("msdyn_status", 0)
                .put("msdyn_starttime", fixture.serverClock.instant().toString());
        fixture.platform.history.add(other);
        submit("1.0");
        fixture.node().workOff();

        OperationStatus waiting = fixture.target().poll(KEY);
        assertThat(waiting.state()).isEqualTo(OperationState.WAITING);
        assertThat(waiting.message()).contains("Import of FabrikamSales");
        assertThat(fixture.server.count("ImportSolutionAsync")).isZero();

        other.put("msdyn_status", 1).put("msdyn_result", true);
        fixture.settle();

        succeededOnce(fixture.target().poll(KEY));
    }

    @Test
    void whoIsLockedOutAfterTheOrderWasTakenIsSentAgainUnderAnotherJob() {
        submit("1.0");
        fixture.node().workOff();
        ObjectNode operation = fixture.platform.operations.values().iterator().next();
        fixture.platform.time = Duration.ofSeconds(20);
        operation
                .put("statecode", 3)
                .put("statuscode", 31)
                .put("errorcode", 0x80071151)
                .put("message", "locked");
        fixture.platform.history.clear();

        fixture.advance(Duration.ofSeconds(10));
        fixture.node().workOff();

        assertThat(fixture.target().poll(KEY).message()).contains("0x80071151");
        assertThat(fixture.target().poll(KEY).state()).isEqualTo(OperationState.WAITING);
    }

    @Test
    void aNodeThatIsGoneIsTakenOverAndNothingIsSentTwice() {
        submit("1.0");
        fixture.node().workOff();

        fixture.advance(Duration.ofSeconds(10));
        DrivePool another = fixture.node();
        for (int i = 0; i < 5; i++) {
            another.workOff();
            fixture.advance(Duration.ofSeconds(10));
        }

        succeededOnce(fixture.target().poll(KEY));
        assertThat(fixture.server.count("ImportSolutionAsync")).isEqualTo(1);
    }

    @Test
    void aUserWithoutARoleEndsTheOperationWithARemedy() {
        submit("1.0");
        fixture.server.next(
                "ImportSolutionAsync", StubAnswer.error(403, "0x80040220", "Principal user is missing prvImport"));

        fixture.settle();

        OperationStatus status = fixture.target().poll(KEY);
        assertThat(status.state()).isEqualTo(OperationState.REFUSED);
        assertThat(status.code()).isEqualTo(ErrorCode.ENVIRONMENT_ACCESS);
        assertThat(status.message()).contains("0x80040220", "prvImport", "security role");
    }

    @Test
    void anOperationThatNeverEndsIsGivenUpAndNotCalledAFailureOfNothing() {
        fixture.platform.time = Duration.ofDays(2);

        submit("1.0");
        fixture.node().workOff();

        fixture.advance(Duration.ofHours(7));
        fixture.node().workOff();

        OperationStatus status = fixture.target().poll(KEY);
        assertThat(status.state()).isEqualTo(OperationState.FAILED);
        assertThat(status.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
    }

    @Test
    void progressNeverFalls() {
        submit("1.0");
        fixture.node().workOff();
        ObjectNode job = fixture.platform.jobs.values().iterator().next();
        double highest = 0;
        for (double percent : List.of(14.84, 80.0, 3.0, 50.0)) {
            fixture.platform.time = Duration.ofDays(1);
            job.put("progress", percent);
            fixture.clock.advance(Duration.ofSeconds(10));
            fixture.node().workOff();
            double shown = fixture.target().poll(KEY).progress();
            assertThat(shown).isGreaterThanOrEqualTo(highest);
            highest = shown;
        }
        assertThat(highest).isEqualTo(80.0);
    }

    @Test
    void processesAndStepsThatWereOnAreOnAgainAfterAnUpgrade() {
        imported();
        UUID flow = UUID.randomUUID();
        ObjectNode row = StubPlatform.node()
                .put("workflowid", flow.toString())
                .put("name", "Remind approvers")
                .put("statecode", 1)
                .put("statuscode", 2);
        fixture.platform.workflows.put(flow, row);
        UUID step = UUID.randomUUID();
        ObjectNode onCreate = StubPlatform.node()
                .put("sdkmessageprocessingstepid", step.toString())
                .put("name", "Number expenses")
                .put("statecode", 0)
                .put("statuscode", 1);
        fixture.platform.steps.put(step, onCreate);
        GivenPackages.submit(
                fixture.target(), "d/import/2", new GivenPackages(folder).managed("2.0"), ImportMode.UPGRADE);
        fixture.node().workOff();
        row.put("statecode", 0).put("statuscode", 1);
        onCreate.put("statecode", 1).put("statuscode", 2);

        fixture.settle();

        assertThat(fixture.target().poll(new OperationKey("d/import/2")).state())
                .isEqualTo(OperationState.SUCCEEDED);
        assertThat(row.path("statecode").asInt()).isEqualTo(1);
        assertThat(onCreate.path("statecode").asInt()).isZero();
        assertThat(onCreate.path("statuscode").asInt()).isEqualTo(1);
        assertThat(fixture.server.count("StageAndUpgradeAsync")).isEqualTo(1);
    }
}
