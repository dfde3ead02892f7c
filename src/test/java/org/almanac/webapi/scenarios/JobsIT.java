package org.almanac.webapi.scenarios;

import static org.almanac.webapi.scenarios.Cars.cars;
import static org.almanac.webapi.scenarios.Cars.needingSeats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.solution.PackageBuilder;
import org.junit.jupiter.api.Test;

class JobsIT extends OverHttp {

    private static final int MISSING_DEPENDENCIES = 0x8004801D;

    /** Enough of a package that an import of it can be watched. */
    private static byte[] much() {
        return much(1);
    }

    /** A thousand columns, others in each version. */
    private static byte[] much(int version) {
        PackageBuilder solution = cars(version + ".0");
        for (int n = 0; n < 40; n++) {
            int first = n * 25;
            solution.table("ctso_t" + n, table -> {
                for (int c = first; c < first + 25; c++) {
                    table.column("ctso_c" + version + "_" + c, "int");
                }
                return table;
            });
        }
        return solution.toBytes();
    }

    /** What clients who ask again and again are shown of one import. */
    private List<JsonNode> watched(int version) {
        UUID job = UUID.randomUUID();
        Answer begun = api.post("ImportSolutionAsync", importing(job, much(version), ""));
        assertThat(begun.expect(200).at("ImportJobKey").asText()).isEqualTo(job.toString());
        List<JsonNode> seen = new ArrayList<>();
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(1)).until(() -> {
            Answer answer = api.get("importjobs(" + job + ")?$select=progress,completedon,solutionname");
            if (answer.status() == 404) {
                return false;
            }
            seen.add(answer.expect(200).json());
            return answer.at("completedon").isTextual();
        });
        assertThat(seen.get(0).path("importjobid").asText()).isEqualTo(job.toString());
        Then.succeeded(ended(begun));
        return seen;
    }

    // scenario 50
    @Test
    void aJobOfTheClientsChoiceShowsItsProgressAndNoEndBeforeTheEnd() {
        List<JsonNode> seen = watched(1);
        // who is too slow to see it on its way watches the next one
        for (int version = 2; seen.size() == 1 && version <= 10; version++) {
            seen = watched(version);
        }

        assertThat(seen)
                .extracting(row -> row.path("progress").asDouble())
                .isSorted()
                .endsWith(100.0);
        assertThat(seen.subList(0, seen.size() - 1))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("completedon").isNull()).isTrue());
    }

    // scenario 51
    @Test
    void theResultsOfAnImportAreASheet() {
        UUID job = UUID.randomUUID();
        api.post("ImportSolution", importing(job, cars("1.0").toBytes(), "")).expect(204);

        String sheet = api.get("RetrieveFormattedImportJobResults(ImportJobId=" + job + ")")
                .expect(200)
                .at("FormattedResults")
                .asText();

        assertThat(sheet)
                .startsWith("<?xml")
                .contains("<?mso-application progid=\"Excel.Sheet\"?>", "urn:schemas-microsoft-com:office:spreadsheet");
        assertThat(api.get("RetrieveFormattedImportJobResults(ImportJobId=@job)?@job=" + job)
                        .status())
                .isEqualTo(200);
    }

    // scenario 52
    @Test
    void anAsynchronousImportWaitsRunsAndEnds() {
        String id = api.post("ImportSolutionAsync", importing(UUID.randomUUID(), much(), ""))
                .expect(200)
                .at("AsyncOperationId")
                .asText();

        Set<String> seen = new LinkedHashSet<>();
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(1)).until(() -> {
            JsonNode row = operation(id);
            seen.add(
                    row.path("statecode").asInt() + "/" + row.path("statuscode").asInt());
            return row.path("statecode").asInt() == 3;
        });

        assertThat(List.of("0/0", "2/20", "3/30")).containsSubsequence(seen).endsWith(last(seen));
        assertThat(operation(id).path("operationtype").asInt()).isEqualTo(203);
    }

    private static String last(Set<String> seen) {
        return List.copyOf(seen).get(seen.size() - 1);
    }

    // scenario 53
    @Test
    void whatFailsInValidationHasNoJobButAnOperationThatSaysWhy() {
        UUID job = UUID.randomUUID();
        Answer begun = api.post(
                "ImportSolutionAsync",
                importing(job, needingSeats("ContosoViews").toBytes(), ""));

        String words = Then.failed(ended(begun), MISSING_DEPENDENCIES);

        assertThat(words).contains("ctso_seats");
        api.get("importjobs(" + job + ")").refused(404, "0x80040217");
    }

    // scenario 54
    @Test
    void withoutAFileAndAnUploadThereIsNothingToImport() {
        String without = "{'OverwriteUnmanagedCustomizations':false,'PublishWorkflows':true";

        api.post("ImportSolutionAsync", without + "}").refused(400, "0x8004F066");
        api.post(
                        "ImportSolutionAsync",
                        without + ",'SolutionParameters':{'StageSolutionUploadId':'" + UUID.randomUUID() + "'}}")
                .refused(400, "0x8004F066");
        assertThat(api.get("asyncoperations").rows()).isEmpty();
    }

    private JsonNode staged(byte[] file) {
        return api.post(
                        "StageSolution",
                        "{'CustomizationFile':'" + Base64.getEncoder().encodeToString(file) + "'}")
                .expect(200)
                .at("StageSolutionResults");
    }

    // scenario 55
    @Test
    void aStagedFileIsImportedWithoutBeingSentAgain() {
        JsonNode results = staged(cars("1.0").toBytes());
        assertThat(results.path("StageSolutionStatus").asText()).isEqualTo("Passed");

        Then.succeeded(ended(api.post(
                "ImportSolutionAsync",
                "{'OverwriteUnmanagedCustomizations':false,'PublishWorkflows':true,'SolutionParameters':"
                        + "{'StageSolutionUploadId':'"
                        + results.path("StageSolutionUploadId").asText() + "'}}")));

        assertThat(versionOf(Cars.NAME)).isEqualTo("1.0");
    }

    // scenario 97
    @Test
    void aStagedFileThatLacksSomethingFailsAndMakesNoJob() {
        JsonNode results = staged(needingSeats("ContosoViews").toBytes());

        assertThat(results.path("StageSolutionStatus").asText()).isEqualTo("Failed");
        assertThat(results.path("SolutionValidationResults"))
                .extracting(line -> line.path("ErrorCode").asInt())
                .containsExactly(-2147188707);
        assertThat(results.path("MissingDependencies"))
                .singleElement()
                .satisfies(missing -> assertThat(
                                missing.path("RequiredComponentSchemaName").asText())
                        .isEqualTo("ctso_seats"));
        assertThat(api.get("importjobs").rows()).isEmpty();
    }
}
