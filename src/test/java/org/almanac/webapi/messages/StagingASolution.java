package org.almanac.webapi.messages;

import static org.almanac.webapi.messages.MessageStage.TEST;
import static org.almanac.webapi.messages.MessageStage.expenses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.Environments;
import org.almanac.environment.ImportJobs;
import org.almanac.environment.Inventory;
import org.almanac.solution.PackageBuilder;
import org.almanac.target.AsyncOperations;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads are checked, kept for a day and imported without being sent again, on whichever database. */
abstract class StagingASolution {

    private final TestDatabase product;

    @TempDir
    private Path folder = Path.of("unset");

    private MessageStage stage;

    StagingASolution(TestDatabase product) {
        this.product = product;
    }

    @BeforeEach
    void begin() {
        stage = new MessageStage(product, folder);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private JsonNode staged(byte[] file) {
        return stage.fields("StageSolution", GivenArguments.of("{}").file(stage.file(file)))
                .path("StageSolutionResults");
    }

    private static UUID upload(JsonNode results) {
        return UUID.fromString(results.path("StageSolutionUploadId").asText());
    }

    private static PackageBuilder lacking() {
        return expenses("1.0")
                .missingDependency(
                        Map.of(
                                "type", "2",
                                "schemaName", "ctso_rate",
                                "displayName", "Rate",
                                "parentSchemaName", "ctso_base",
                                "solution", "Base (1.0)"),
                        Map.of("type", "1", "schemaName", "ctso_expense", "displayName", "Expense"));
    }

    private GivenArguments importing(UUID upload) {
        return MessageStage.importing(
                UUID.randomUUID(), "'SolutionParameters':{'StageSolutionUploadId':'" + upload + "'}");
    }

    // scenario 97
    @Test
    void whatWouldFailIsToldAndLeavesNoJob() {
        JsonNode results = staged(lacking().toBytes());

        assertThat(results.path("StageSolutionStatus").asText()).isEqualTo("Failed");
        assertThat(results.path("SolutionValidationResults")).anySatisfy(line -> {
            assertThat(line.path("ErrorCode").asInt()).isEqualTo(-2147188707);
            assertThat(line.path("SolutionValidationResultType").asText()).isEqualTo("Error");
            assertThat(line.path("Message").asText()).isNotBlank();
        });
        JsonNode missing = results.path("MissingDependencies").path(0);
        assertThat(missing.path("RequiredComponentSchemaName").asText()).isEqualTo("ctso_rate");
        assertThat(missing.path("RequiredComponentType").asInt()).isEqualTo(2);
        assertThat(missing.path("RequiredComponentParentSchemaName").asText()).isEqualTo("ctso_base");
        assertThat(missing.path("RequiredSolutionName").asText()).isEqualTo("Base");
        assertThat(missing.path("DependentComponentDisplayName").asText()).isEqualTo("Expense");
        assertThat(stage.bean(ImportJobs.class).list(TEST, 1)).isEmpty();
        assertThat(stage.bean(AsyncOperations.class).list(TEST, 1)).isEmpty();
    }

    @Test
    void aPackageIsDescribed() {
        JsonNode results = staged(expenses("1.2.0.0").toBytes());

        assertThat(results.path("StageSolutionStatus").asText()).isEqualTo("Passed");
        assertThat(results.path("SolutionDetails").path("SolutionUniqueName").asText())
                .isEqualTo("ContosoExpenses");
        assertThat(results.path("SolutionDetails").path("SolutionVersion").asText())
                .isEqualTo("1.2.0.0");
        assertThat(results.path("SolutionDetails").path("IsManaged").asBoolean())
                .isTrue();
        assertThat(results.path("SolutionComponentsDetails"))
                .extracting(line -> line.path("ComponentTypeName").asText())
                .contains("Entity", "Attribute");
    }

    @Test
    void aFileThatIsNoPackageFailsAndIsNotKept() {
        JsonNode results = staged("no zip".getBytes(StandardCharsets.UTF_8));

        assertThat(results.path("StageSolutionStatus").asText()).isEqualTo("Failed");
        assertThat(results.path("SolutionValidationResults")
                        .path(0)
                        .path("ErrorCode")
                        .asInt())
                .isNegative();
        assertThat(stage.bean(StageUploads.class).find(TEST, upload(results))).isEmpty();
    }

    // scenario 55
    @Test
    void anUploadIsImportedWithoutBeingSentAgain() {
        UUID upload = upload(staged(expenses("1.0").toBytes()));

        stage.call("ImportSolutionAsync", importing(upload));
        stage.workOff();

        assertThat(stage.bean(Inventory.class).solution(TEST, "ContosoExpenses"))
                .isPresent();
    }

    @Test
    void onlyAsynchronousMessagesTakeAnUpload() {
        UUID upload = upload(staged(expenses("1.0").toBytes()));

        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> stage.call("ImportSolution", importing(upload)))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x8004F066"));
    }

    @Test
    void anUploadIsGoneAfterADay() {
        UUID upload = upload(staged(expenses("1.0").toBytes()));
        stage.clock().advance(Duration.ofDays(1).plusSeconds(1));

        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> stage.call("ImportSolutionAsync", importing(upload)))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x8004F066"));
    }

    @Test
    void anUploadGoesWithItsEnvironment() {
        UUID upload = upload(staged(expenses("1.0").toBytes()));

        stage.bean(Environments.class).remove(TEST);

        assertThat(stage.bean(StageUploads.class).find(TEST, upload)).isEmpty();
    }

    @Test
    void theSameUploadAgainTakesThePlaceOfTheFirst() {
        UUID id = UUID.randomUUID();
        GivenArguments again = GivenArguments.of("{'StageSolutionUploadId':'" + id + "'}");
        stage.call("StageSolution", again.file(stage.file(expenses("1.0").toBytes())));
        stage.call("StageSolution", again.file(stage.file(expenses("2.0").toBytes())));

        stage.call("ImportSolutionAsync", importing(id));
        stage.workOff();

        assertThat(stage.bean(Inventory.class)
                        .solution(TEST, "ContosoExpenses")
                        .orElseThrow()
                        .version()
                        .text())
                .isEqualTo("2.0");
    }

    @Test
    void uploadsAreRowsById() {
        UUID first = upload(staged(expenses("1.0").toBytes()));
        UUID second = upload(staged(expenses("2.0").toBytes()));
        EntitySource source = SourceOf.table(stage, "stagesolutionupload");
        EntityType type = SourceOf.type(source, "stagesolutionupload");

        assertThat(source.rows(TEST, type, Narrowing.NONE))
                .extracting(WireRow::id)
                .containsExactlyInAnyOrder(first, second)
                .isSortedAccordingTo(Comparator.comparing(UUID::toString));
        assertThat(source.rows(TEST, type, new Narrowing(Map.of("stagesolutionuploadid", second), null, 0)))
                .singleElement()
                .satisfies(row -> assertThat(row.value("name")).isEqualTo("ContosoExpenses 2.0"));
    }

    @Test
    void missingComponentsOfAFileAreNamedAtBothEnds() {
        JsonNode missing = stage.fields(
                        "RetrieveMissingComponents",
                        GivenArguments.of("{}").file(stage.file(lacking().toBytes())))
                .path("MissingComponents");

        assertThat(missing).singleElement().satisfies(one -> {
            assertThat(one.path("RequiredComponent").path("SchemaName").asText())
                    .isEqualTo("ctso_rate");
            assertThat(one.path("RequiredComponent").path("Type").asInt()).isEqualTo(2);
            assertThat(one.path("DependentComponent").path("DisplayName").asText())
                    .isEqualTo("Expense");
        });
    }
}
