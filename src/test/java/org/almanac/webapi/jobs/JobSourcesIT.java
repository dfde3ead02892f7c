package org.almanac.webapi.jobs;

import static org.almanac.webapi.messages.MessageStage.TEST;
import static org.almanac.webapi.messages.MessageStage.expenses;
import static org.almanac.webapi.messages.MessageStage.importing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.almanac.database.TestDatabase;
import org.almanac.target.OperationKey;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.messages.GivenArguments;
import org.almanac.webapi.messages.MessageStage;
import org.almanac.webapi.messages.SourceOf;
import org.almanac.webapi.platform.PlatformIds;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobSourcesIT {

    private static final UUID JOB = UUID.fromString("11111111-2222-3333-4444-555555555555");

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

    private Optional<WireRow> row(String table, UUID id) {
        EntitySource source = SourceOf.table(stage, table);
        return source.find(TEST, SourceOf.type(source, table), id);
    }

    private List<WireRow> rows(String table, Narrowing narrowing) {
        EntitySource source = SourceOf.table(stage, table);
        try (var rows = source.rows(TEST, SourceOf.type(source, table), narrowing)) {
            return rows.toList();
        }
    }

    private UUID submitted() {
        return stage.id(
                "ImportSolutionAsync",
                "AsyncOperationId",
                importing(JOB, "").file(stage.file(expenses("1.0").toBytes())));
    }

    @Test
    void anOperationIsARowFromItsSubmissionOn() {
        UUID id = submitted();
        WireRow waiting = row("asyncoperation", id).orElseThrow();
        stage.workOff();
        WireRow done = row("asyncoperation", id).orElseThrow();

        assertThat(waiting.values())
                .containsEntry("statecode", 0)
                .containsEntry("statuscode", 0)
                .containsEntry("operationtype", 203)
                .containsEntry("_owninguser_value", new LookupValue(UserIds.of("ann"), "systemuser", "ann"))
                .containsEntry("_createdby_value", new LookupValue(UserIds.of("ann"), "systemuser", "ann"))
                .doesNotContainKeys("completedon", "message", "errorcode");
        assertThat(done.values())
                .containsEntry("statecode", 3)
                .containsEntry("statuscode", 30)
                .containsKeys("startedon", "completedon");
        assertThat(done.version()).isGreaterThan(waiting.version());
    }

    @Test
    void operationsAreListedByIdAndPageByPage() {
        TargetEnvironment target = stage.bean(Targets.class).of(TEST);
        IntStream.range(0, 7).forEach(i -> target.submitPublish(new OperationKey("publish/" + i)));

        List<UUID> all =
                rows("asyncoperation", Narrowing.NONE).stream().map(WireRow::id).toList();

        assertThat(all).hasSize(7).isSortedAccordingTo(Comparator.comparing(UUID::toString));
        assertThat(rows("asyncoperation", new Narrowing(Map.of(), all.get(2), 2)))
                .extracting(WireRow::id)
                .startsWith(all.get(3), all.get(4))
                .containsExactlyElementsOf(all.subList(3, 7));
        assertThat(rows("asyncoperation", new Narrowing(Map.of("asyncoperationid", all.get(5)), null, 0)))
                .extracting(WireRow::id)
                .containsExactly(all.get(5));
    }

    // scenario 50
    @Test
    void aJobIsThereOnceItsImportIsUnderWay() {
        submitted();
        assertThat(row("importjob", JOB)).isEmpty();

        stage.workOff();

        WireRow job = row("importjob", JOB).orElseThrow();
        assertThat(job.values())
                .containsEntry("solutionname", "ContosoExpenses")
                .containsEntry("solutionid", PlatformIds.solution("ContosoExpenses"))
                .containsEntry("progress", 100.0)
                .containsEntry("importcontext", "ImportInstall")
                .containsEntry("operationcontext", "New")
                .containsKey("completedon");
        assertThat(job.value("data"))
                .isInstanceOfSatisfying(
                        Supplier.class,
                        data -> assertThat(data.get().toString()).contains("<importexportxml"));
        assertThat(rows("importjob", Narrowing.NONE)).extracting(WireRow::id).containsExactly(JOB);
        assertThat(rows("importjob", new Narrowing(Map.of(), JOB, 0))).isEmpty();
    }

    // scenario 51
    @Test
    void theFormattedResultsAreASpreadsheet() {
        submitted();
        stage.workOff();

        assertThat(stage.fields("RetrieveFormattedImportJobResults", job())
                        .path("FormattedResults")
                        .asText())
                .contains("<?mso-application progid=\"Excel.Sheet\"?>", "<Workbook", "ctso_expense.ctso_amount");
    }

    @Test
    void theResultOfAnImportIsToldInShort() {
        submitted();
        stage.workOff();

        JsonNode result = stage.fields("RetrieveSolutionImportResult", job()).path("SolutionOperationResult");

        assertThat(result.path("Status").asText()).isEqualTo("Passed");
        assertThat(result.path("ErrorMessages")).isEmpty();
        assertThat(result.path("WarningMessages")).isEmpty();
    }

    @Test
    void rowsOfTablesAreCounted() {
        submitted();

        JsonNode counts = stage.fields(
                        "RetrieveTotalRecordCount", GivenArguments.of("{'EntityNames':['asyncoperation','importjob']}"))
                .path("EntityRecordCountCollection");

        assertThat(counts.path("Keys")).extracting(JsonNode::asText).containsExactly("asyncoperation", "importjob");
        assertThat(counts.path("Values")).extracting(JsonNode::asLong).containsExactly(1L, 0L);
    }

    private static GivenArguments job() {
        return GivenArguments.of("{'ImportJobId':'" + JOB + "'}");
    }
}
