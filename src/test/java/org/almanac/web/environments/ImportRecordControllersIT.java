package org.almanac.web.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.JobDocument;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.target.AsyncOperation;
import org.almanac.target.OperationKey;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportRecordControllersIT extends ApiSlice {

    private static final String ID = "11111111-2222-3333-4444-555555555555";
    private static final UUID JOB = UUID.fromString(ID);
    private static final String JOBS = "/api/environments/prod/import-jobs";
    private static final String OPERATIONS = "/api/environments/prod/operations";

    private static JobDocument saying(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRunningJobHasNeitherEndNorResult() {
        given(importJobs.list(Samples.PROD, 5)).willReturn(List.of(Samples.importJob(40, null, null)));

        assertThat(get(JOBS + "?limit=5")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        [{"id": "%s", "solution": "ContosoCore", "version": "1.1", "importContext": "ImportUpgrade",
                          "operationContext": "Update", "progress": 40.0, "startedOn": "2026-03-01T12:00:00Z",
                          "operationKey": "d-1/import/1"}]""".formatted(ID));
    }

    @Test
    void aFailedJobSaysWhy() {
        var failure = new ImportFailure(0x8004801D, "Solution manifest import: FAILURE: missing");
        given(importJobs.get(Samples.PROD, JOB)).willReturn(Samples.importJob(14.84, Samples.NOON, failure));

        assertThat(get(JOBS + "/" + ID)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {"id": "%s", "solution": "ContosoCore", "version": "1.1", "importContext": "ImportUpgrade",
                         "operationContext": "Update", "progress": 14.84, "startedOn": "2026-03-01T12:00:00Z",
                         "completedOn": "2026-03-01T12:00:00Z", "result": "failure", "errorCode": "0x8004801D",
                         "errorText": "Solution manifest import: FAILURE: missing",
                         "operationKey": "d-1/import/1"}""".formatted(ID));
    }

    @ParameterizedTest
    @CsvSource({"data, ContosoCore_import_job.xml", "log, ContosoCore_import_log.xml"})
    void aDocumentIsAFileWithAName(String what, String name) {
        given(importJobs.get(Samples.PROD, JOB)).willReturn(Samples.importJob(100, Samples.NOON, null));
        given(importJobs.data(Samples.PROD, JOB)).willReturn(saying("<data/>"));
        given(importJobs.log(Samples.PROD, JOB)).willReturn(saying("<log/>"));

        assertThat(get(JOBS + "/" + ID + "/" + what))
                .hasStatusOk()
                .hasContentType("application/xml")
                .hasHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .hasBodyTextEqualTo("<" + what + "/>");
    }

    @Test
    void aJobThatIsNotThereIsUnknown() {
        given(importJobs.get(any(), any()))
                .willThrow(new BadInput(ErrorCode.UNKNOWN_IMPORT_JOB, "There is no such job.", ID));

        for (String path : List.of("", "/data", "/log")) {
            assertThat(get(JOBS + "/" + ID + path))
                    .hasStatus(404)
                    .bodyJson()
                    .isLenientlyEqualTo("{\"code\": \"ALM-JOB-001\", \"subject\": \"" + ID + "\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "{id}", "g1111111-2222-3333-4444-555555555555"})
    void whatIsNoIdIsTheIdOfNothing(String id) {
        assertThat(get(JOBS + "/{id}", id)).hasStatus(404);
        assertThat(get(OPERATIONS + "/{id}", id)).hasStatus(404);
        verifyNoInteractions(importJobs, operations);
    }

    @Test
    void anOperationHasThePlatformsNumbers() {
        var operation = new AsyncOperation(
                JOB,
                AsyncOperation.Type.IMPORT_SOLUTION,
                AsyncOperation.Status.FAILED,
                new OperationKey("d-1/import/1"),
                "Missing.",
                "Missing.",
                -2147188707,
                Samples.NOON,
                Samples.NOON,
                Samples.NOON.plusSeconds(1),
                JOB,
                null);
        given(operations.list(Samples.PROD, 100)).willReturn(List.of(operation));
        given(operations.get(Samples.PROD, JOB)).willReturn(operation);
        var expected = """
                {"id": "%1$s", "type": "import-solution", "operationType": 203, "status": "failed",
                 "stateCode": 3, "statusCode": 31, "message": "Missing.", "friendlyMessage": "Missing.",
                 "errorCode": -2147188707, "createdOn": "2026-03-01T12:00:00Z", "startedOn": "2026-03-01T12:00:00Z",
                 "completedOn": "2026-03-01T12:00:01Z", "importJobId": "%1$s", "operationKey": "d-1/import/1"}""".formatted(ID);

        assertThat(get(OPERATIONS)).hasStatusOk().bodyJson().isStrictlyEqualTo("[" + expected + "]");
        assertThat(get(OPERATIONS + "/" + ID)).hasStatusOk().bodyJson().isStrictlyEqualTo(expected);
    }
}
