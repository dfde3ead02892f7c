package org.almanac.webapi.messages;

import static org.almanac.webapi.messages.MessageStage.TEST;
import static org.almanac.webapi.messages.MessageStage.expenses;
import static org.almanac.webapi.messages.MessageStage.importing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.ImportJob;
import org.almanac.environment.ImportJobs;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Inventory;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageBuilder;
import org.almanac.target.AsyncOperation;
import org.almanac.target.AsyncOperations;
import org.almanac.target.OperationKey;
import org.almanac.target.Targets;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.model.WebApiError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportMessagesIT {

    private static final UUID JOB = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final ComponentRef DROPPED = ComponentRef.of("WebResource", "ctso_old.js");

    @TempDir
    private Path folder = Path.of("unset");

    private MessageStage stage;

    @BeforeEach
    void begin() {
        stage = new MessageStage(TestDatabase.H2, folder);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private InstalledSolution installed(String name) {
        return stage.bean(Inventory.class).solution(TEST, name).orElseThrow();
    }

    private AsyncOperation operation(JsonNode answer) {
        return stage.bean(AsyncOperations.class)
                .get(TEST, UUID.fromString(answer.path("AsyncOperationId").asText()));
    }

    private ImportJob job(UUID id) {
        return stage.bean(ImportJobs.class).get(TEST, id);
    }

    private JsonNode later(String message, GivenArguments arguments) {
        return stage.fields(message, arguments);
    }

    @Test
    void anImportAtOnceIsDoneWhenItIsAnswered() {
        Answer answer = stage.call(
                "ImportSolution",
                importing(JOB, "").file(stage.file(expenses("1.0").toBytes())));

        assertThat(answer).isEqualTo(Answer.nothing());
        assertThat(installed("ContosoExpenses").managed()).isTrue();
        assertThat(job(JOB).succeeded()).isTrue();
        assertThat(job(JOB).operationContext()).isEqualTo(HistorySuboperation.NEW);
    }

    @Test
    void aNewerVersionUpdatesAndDeletesNothing() {
        stage.imported(expenses("1.0").webResource("ctso_old.js", new byte[] {'1'}));

        stage.call(
                "ImportSolution",
                importing(JOB, "").file(stage.file(expenses("2.0").toBytes())));

        assertThat(job(JOB).operationContext()).isEqualTo(HistorySuboperation.UPDATE);
        assertThat(installed("ContosoExpenses").version().text()).isEqualTo("2.0");
        assertThat(stage.bean(Inventory.class).stack(TEST, DROPPED)).isPresent();
    }

    @Test
    void anUpgradeInOneStepDeletesWhatTheNewVersionDropped() {
        stage.imported(expenses("1.0").webResource("ctso_old.js", new byte[] {'1'}));

        stage.call(
                "StageAndUpgrade",
                importing(JOB, "").file(stage.file(expenses("2.0").toBytes())));

        assertThat(stage.bean(Inventory.class).stack(TEST, DROPPED)).isEmpty();
        assertThat(job(JOB).operationContext()).isEqualTo(HistorySuboperation.SINGLE_STEP_UPGRADE);
    }

    // scenario 40
    @Test
    void anUpgradeNeedsWhatItUpgrades() {
        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> stage.call(
                        "StageAndUpgrade",
                        importing(JOB, "").file(stage.file(expenses("2.0").toBytes()))))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x8004F083"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(400))
                .withMessageContaining("not installed");
    }

    // scenario 52
    @Test
    void anAsynchronousImportIsReadyUntilAWorkerTakesIt() {
        JsonNode answer = later(
                "ImportSolutionAsync",
                importing(JOB, "").file(stage.file(expenses("1.0").toBytes())));

        assertThat(answer.path("ImportJobKey").asText()).isEqualTo(JOB.toString());
        assertThat(operation(answer).status().stateCode()).isZero();
        stage.workOff();

        assertThat(operation(answer).status()).isEqualTo(AsyncOperation.Status.SUCCEEDED);
        assertThat(operation(answer).type().number()).isEqualTo(203);
        assertThat(job(JOB).succeeded()).isTrue();
    }

    @Test
    void theFileMayGoOnceTheImportIsAccepted() throws IOException {
        Path file = stage.file(expenses("1.0").toBytes());
        JsonNode answer = later("ImportSolutionAsync", importing(JOB, "").file(file));
        Files.delete(file);

        stage.workOff();

        assertThat(operation(answer).status()).isEqualTo(AsyncOperation.Status.SUCCEEDED);
    }

    @Test
    void asynchronousImportsTakeTurnsAndSeeWhatCameBefore() {
        JsonNode first = later(
                "ImportSolutionAsync",
                importing(JOB, "").file(stage.file(expenses("1.0").toBytes())));
        stage.clock().advance(Duration.ofSeconds(1));
        UUID second = UUID.randomUUID();
        JsonNode next = later(
                "ImportSolutionAsync",
                importing(second, "").file(stage.file(expenses("1.1").toBytes())));

        stage.workOff();

        assertThat(operation(first).status()).isEqualTo(AsyncOperation.Status.SUCCEEDED);
        assertThat(operation(next).status()).isEqualTo(AsyncOperation.Status.SUCCEEDED);
        assertThat(job(second).operationContext()).isEqualTo(HistorySuboperation.UPDATE);
    }

    // scenario 53
    @Test
    void whatFailsInValidationHasAnOperationButNoJob() {
        PackageBuilder lacking = expenses("1.0")
                .missingDependency(
                        Map.of("type", "1", "schemaName", "ctso_base", "displayName", "Base", "solution", "Base (1.0)"),
                        Map.of("type", "1", "schemaName", "ctso_expense", "displayName", "Expense"));
        JsonNode answer = later("ImportSolutionAsync", importing(JOB, "").file(stage.file(lacking.toBytes())));

        stage.workOff();

        assertThat(operation(answer).status()).isEqualTo(AsyncOperation.Status.FAILED);
        assertThat(operation(answer).errorCode()).isEqualTo(-2147188707);
        assertThat(operation(answer).friendlyMessage()).contains("<MissingDependencies>");
        assertThatThrownBy(() -> job(JOB)).isInstanceOf(AlmanacException.class);
    }

    @Test
    void aFileThatIsNoPackageMakesAnOperationThatHasFailed() throws IOException {
        Path file = stage.file("no zip".getBytes(StandardCharsets.UTF_8));
        JsonNode answer = later("ImportSolutionAsync", importing(JOB, "").file(file));
        Files.delete(file);

        assertThat(operation(answer).status()).isEqualTo(AsyncOperation.Status.FAILED);
        assertThat(operation(answer).errorCode()).isNegative();
        assertThat(stage.bean(Inventory.class).history(TEST, 1).get(0).result()).isFalse();
        assertThatThrownBy(() -> job(JOB)).isInstanceOf(AlmanacException.class);
    }

    // scenario 54
    @Test
    void thereMustBeSomethingToImport() {
        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> stage.call("ImportSolutionAsync", importing(JOB, "")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x8004F066"));
        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> stage.call(
                        "ImportSolutionAsync",
                        importing(JOB, "'SolutionParameters':{'StageSolutionUploadId':'" + JOB + "'}")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x8004F066"));
    }

    @Test
    void aJobIdIsUsedOnce() {
        stage.call(
                "ImportSolution",
                importing(JOB, "").file(stage.file(expenses("1.0").toBytes())));

        assertThatThrownBy(() -> stage.call(
                        "ImportSolution",
                        importing(JOB, "").file(stage.file(expenses("1.1").toBytes()))))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IMPORT_JOB_EXISTS));
    }

    @Test
    void valuesForTheTargetAreSet() {
        PackageBuilder variable = expenses("1.0").environmentVariable("ctso_Limit", "10", null);
        String parameters = "'ComponentParameters':[{'@odata.type':'Microsoft.Dynamics.CRM.environmentvariablevalue',"
                + "'schemaname':'ctso_Limit','value':'20'}]";

        stage.call("ImportSolution", importing(JOB, parameters).file(stage.file(variable.toBytes())));

        assertThat(stage.bean(ComponentValues.class).of(TEST, "environmentvariablevalue"))
                .singleElement()
                .satisfies(value -> assertThat(value.values()).containsValue("20"));
    }

    @Test
    void whatEmbeddedEnvironmentsCannotDoIsRefusedAndNotPassedOver() {
        for (String option : new String[] {
            "'ConvertToManaged':true",
            "'LayerDesiredOrder':{'Type':'Above'}",
            "'TemplateSuffix':'x'",
            "'SolutionParameters':{'SolutionComponentOptions':[{'ImportDecision':'Skip'}]}",
            "'ComponentParameters':[{'@odata.type':'Microsoft.Dynamics.CRM.account'}]"
        }) {
            assertThatExceptionOfType(WebApiError.class)
                    .isThrownBy(() -> stage.call(
                            "ImportSolutionAsync",
                            importing(JOB, option)
                                    .file(stage.file(expenses("1.0").toBytes()))))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("0x80040203"));
        }
        assertThat(stage.bean(AsyncOperations.class).list(TEST, 1)).isEmpty();
    }

    @Test
    void anImportAtOnceIsRefusedWhileAnotherOperationIsUnderWay() {
        stage.bean(Targets.class).of(TEST).submitPublish(new OperationKey("other"));

        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> stage.call(
                        "ImportSolution",
                        importing(JOB, "").file(stage.file(expenses("1.0").toBytes()))))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x80071151"))
                .withMessageContaining("[Import]")
                .withMessageContaining("[PublishAll]");
    }
}
