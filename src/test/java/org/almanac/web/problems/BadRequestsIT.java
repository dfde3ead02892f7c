package org.almanac.web.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.nio.charset.StandardCharsets;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.OutcomeUnknown;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.TransientFailure;
import org.almanac.process.Group;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class BadRequestsIT extends ApiSlice {

    private static void isProblem(MvcTestResult answer, int status, ErrorCode code) throws Exception {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"type\": \"urn:alm:problem:%s\", \"code\": \"%s\", \"status\": %d, \"title\": \"%s\"}"
                                .formatted(code.code(), code.code(), status, code.title()));
        assertThat(answer.getResponse().getContentAsString())
                .doesNotContain("Exception", "org.almanac", "org.springframework", "java.lang", "com.fasterxml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/nothing",
                "/api/environments/prod/portals",
                "/api/environments/prod/snapshots",
                "/api/deployments/d-1/nothing",
                "/nothing"
            })
    void anUnknownPathIsNotFound(String path) throws Exception {
        isProblem(get(path).exchange(), 404, ErrorCode.NOT_FOUND);
    }

    @Test
    void anUnknownMethodIsToldTheKnownOnes() throws Exception {
        var answer = mvc.put()
                .uri("/api/environments/prod")
                .with(memberOf(Group.ADMINISTRATORS))
                .exchange();

        isProblem(answer, 405, ErrorCode.METHOD_NOT_ALLOWED);
        assertThat(answer.getResponse().getHeader("Allow")).contains("GET", "PATCH", "DELETE");
    }

    @Test
    void aTextWithACharacterThatNoDatabaseKeepsIsRefused() throws Exception {
        var answer = post(
                        "/api/deployments",
                        "{\"process\": \"install-solution\", \"reason\": \"a\\u0000b\"}",
                        Group.OPERATORS)
                .exchange();

        isProblem(answer, 400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void anotherMediaTypeIsToldTheKnownOnes() throws Exception {
        var answer = mvc.post()
                .uri("/api/plans")
                .contentType(MediaType.APPLICATION_XML)
                .content("<plan/>")
                .with(memberOf(Group.OPERATORS))
                .exchange();

        isProblem(answer, 415, ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        assertThat(answer.getResponse().getHeader("Accept")).isEqualTo("application/json");
    }

    @Test
    void whatIsNotGivenCannotBeAccepted() throws Exception {
        isProblem(get("/api/environments").accept(MediaType.APPLICATION_PDF).exchange(), 406, ErrorCode.NOT_ACCEPTABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"process\": }", "[]", "\"text\"", "5", "null", "{} {}", "{\"a\": 1, \"a\": 2}", "nul"
            })
    void whatIsNoJsonObjectIsMalformed(String body) throws Exception {
        isProblem(post("/api/deployments", body, Group.OPERATORS).exchange(), 400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void thePlaceOfASyntaxErrorIsTold() {
        assertThat(post("/api/deployments", "{\n  \"process\": }", Group.OPERATORS))
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"where\": \"body\", \"line\": 2}]}")
                .extractingPath("$.detail")
                .asString()
                .contains("line 2, column");
    }

    @Test
    void anUnknownFieldIsNamedWithTheKnownOnes() {
        assertThat(post("/api/plans", "{\"enviroment\": \"prod\"}", Group.OPERATORS))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"subject": "enviroment", "detail": "The field 'enviroment' is not known. Known are\
                         activateProcesses, customizations, environment, mode, package, settings."}""");
    }

    @Test
    void nestingWithoutEndIsMalformed() throws Exception {
        isProblem(
                post("/api/deployments", "[".repeat(100_000), Group.OPERATORS).exchange(),
                400,
                ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void bytesThatAreNoTextAreMalformed() throws Exception {
        var answer = mvc.post()
                .uri("/api/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"environment\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1))
                .with(memberOf(Group.OPERATORS))
                .exchange();

        isProblem(answer, 400, ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void aTransientFailureSaysWhenToTryAgain() throws Exception {
        given(environments.list())
                .willThrow(new TransientFailure(ErrorCode.ENVIRONMENT_UNREACHABLE, "No answer.", "prod"));

        var answer = get("/api/environments").exchange();

        isProblem(answer, 503, ErrorCode.ENVIRONMENT_UNREACHABLE);
        assertThat(answer).hasHeader("Retry-After", "10");
    }

    @Test
    void aLockedRowIsATransientFailure() throws Exception {
        given(environments.list()).willThrow(new CannotAcquireLockException("select secret from t"));

        var answer = get("/api/environments").exchange();

        isProblem(answer, 503, ErrorCode.BUSY);
        assertThat(answer).hasHeader("Retry-After", "10").bodyText().doesNotContain("secret");
    }

    @Test
    void aPermanentFailureKeepsItsCode() throws Exception {
        given(environments.list()).willThrow(new PermanentFailure(ErrorCode.OPERATION_FAILED, "It failed.", "prod"));

        isProblem(get("/api/environments").exchange(), 500, ErrorCode.OPERATION_FAILED);
    }

    @Test
    void anUnknownOutcomeKeepsItsCode() throws Exception {
        given(environments.list()).willThrow(new OutcomeUnknown(ErrorCode.OPERATION_CONFLICT, "Who knows.", "prod"));

        isProblem(get("/api/environments").exchange(), 409, ErrorCode.OPERATION_CONFLICT);
    }

    @Test
    void aDefectTellsNothingButTheIdUnderWhichTheLogHasIt() throws Exception {
        given(environments.list()).willThrow(new IllegalStateException("password=secret"));

        var answer = get("/api/environments").exchange();

        isProblem(answer, 500, ErrorCode.DEFECT);
        assertThat(answer)
                .bodyJson()
                .doesNotHavePath("$.errors")
                .extractingPath("$.id")
                .asString()
                .matches("[0-9a-f-]{36}");
        assertThat(answer).bodyText().doesNotContain("secret");
    }

    @Test
    void aLongNameIsNotRepeatedWhole() {
        given(environments.get(Samples.PROD))
                .willThrow(new PermanentFailure(ErrorCode.OPERATION_FAILED, "x".repeat(50_000), "y".repeat(50_000)));

        assertThat(get("/api/environments/prod")).bodyText().hasSizeLessThan(3_000);
    }
}
