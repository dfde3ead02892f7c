package org.almanac.web.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.deployment.DeploymentFilter;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentState;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.Group;
import org.almanac.process.Identity;
import org.almanac.process.StartDeployment;
import org.almanac.web.ApiSlice;
import org.almanac.web.Caller;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentControllerIT extends ApiSlice {

    private static final String START =
            "{\"process\": \"install-solution\", \"environment\": \"prod\", \"package\": \"ContosoCore\", \"reason\": \"Release 7\"}";
    private static final StartDeployment COMMAND = new StartDeployment(
            "install-solution", Map.of("environment", "prod", "package", "ContosoCore", "reason", "Release 7"));
    private static final Identity OPERATOR = new Caller("operators", Set.of("operators")).identity();

    private static final String DEPLOYMENT = """
            {"id": "d-1", "process": "install-solution", "environment": "prod",
             "package": {"id": "%1$s", "uniqueName": "ContosoCore", "version": "1.1"},
             "mode": "apply-upgrade", "customizations": "maintain", "activateProcesses": true, "parameters": {},
             "state": "awaiting-approval", "requestedBy": "operators", "reason": "Release 7",
             "requestedAt": "2026-03-01T12:00:00Z",
             "approvals": [{"id": "apr-1", "deployment": "d-1", "environment": "prod",
               "package": {"uniqueName": "ContosoCore", "version": "1.1"}, "planHash": "%2$s",
               "candidateGroup": "approvers", "required": 2, "given": 1, "due": "2026-03-01T12:00:00Z",
               "state": "open", "requestedBy": "operators",
               "decisions": [{"user": "anna", "decision": "approve", "comment": "Looks good.",
                              "at": "2026-03-01T12:00:00Z"}]}],
             "planHash": "%2$s",
             "steps": [{"name": "task_submitImport", "label": "Submit import", "state": "failed",
               "startedAt": "2026-03-01T12:00:00Z", "endedAt": "2026-03-01T12:00:05Z",
               "detail": "The environment did not answer.", "attempt": 2}],
             "progress": 42.5,
             "problem": {"code": "ALM-ENV-007", "title": "Environment cannot be reached",
               "detail": "No answer within 30 s.", "subject": "prod", "remedy": "Try again later.",
               "errors": [{"code": "ALM-ENV-007", "message": "No answer.", "where": "prod"}]},
             "processInstanceId": "pi-1"}""".formatted(Samples.PACKAGE_ID, Samples.PLAN_HASH);

    @Test
    void aDeploymentIsTakenOnAndCanBeWatched() {
        given(desk.start(COMMAND, "run-7", OPERATOR)).willReturn(Samples.deployment(DeploymentState.AWAITING_APPROVAL));

        assertThat(post("/api/deployments", START, Group.OPERATORS).header("Idempotency-Key", "run-7"))
                .hasStatus(202)
                .hasHeader("Location", "/api/deployments/d-1")
                .bodyJson()
                .isStrictlyEqualTo(DEPLOYMENT);
    }

    @Test
    void theKeyMayBeAbsent() {
        given(desk.start(COMMAND, null, OPERATOR)).willReturn(Samples.deployment(DeploymentState.PLANNING));

        assertThat(post("/api/deployments", START, Group.OPERATORS))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("planning");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        given(desk.start(any(), any(), any()))
                .willThrow(new Refusal(ErrorCode.IDEMPOTENCY_MISMATCH, "The key stands for another body.", "run-7"));

        assertThat(post("/api/deployments", START, Group.OPERATORS).header("Idempotency-Key", "run-7"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("ALM-DEP-004");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void aKeyHasOneTo200Characters(int length) {
        assertThat(post("/api/deployments", START, Group.OPERATORS).header("Idempotency-Key", "k".repeat(length)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.subject")
                .isEqualTo("Idempotency-Key");
        verifyNoInteractions(desk);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVERS", "VIEWERS"})
    void onlyOperatorsStartAndCancel(Group group) {
        for (var request :
                List.of(post("/api/deployments", START, group), post("/api/deployments/d-1/cancel", "", group))) {
            assertThat(request)
                    .hasStatus(403)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("ALM-SEC-002");
        }
        verifyNoInteractions(desk);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                            | process",
                "{\"process\": \"p\"}                                          | environment",
                "{\"requestedBy\": \"somebody\"}                               | requestedBy",
                "{\"process\": [\"p\"]}                                        | process",
                "{\"process\": \"p\", \"process\": \"q\"}                      | body",
            })
    void aBadFieldIsNamed(String body, String field) {
        assertThat(post("/api/deployments", body, Group.OPERATORS))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-REQ-001\", \"subject\": \"%s\"}".formatted(field));
        verifyNoInteractions(desk);
    }

    @Test
    void aReasonHasUpTo2000Characters() {
        var body = START.replace("Release 7", "x".repeat(2001));
        assertThat(post("/api/deployments", body, Group.OPERATORS))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.subject")
                .isEqualTo("reason");
    }

    @Test
    void aDeploymentIsCancelled() {
        given(desk.cancel(Samples.DEPLOYMENT, OPERATOR)).willReturn(Samples.deployment(DeploymentState.CANCELLED));

        assertThat(post("/api/deployments/d-1/cancel", "", Group.OPERATORS))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("cancelled");
    }

    @Test
    void itCanBeTooLateToCancel() {
        given(desk.cancel(any(), any()))
                .willThrow(new Refusal(ErrorCode.CANNOT_CANCEL, "The import has begun.", "d-1"));

        assertThat(post("/api/deployments/d-1/cancel", "", Group.OPERATORS)).hasStatus(409);
    }

    @Test
    void deploymentsAreListedByFilter() {
        given(deployments.list(new DeploymentFilter(Samples.PROD, DeploymentState.AWAITING_APPROVAL, "pi-1", "d-0", 1)))
                .willReturn(List.of(Samples.deployment(DeploymentState.AWAITING_APPROVAL)));

        assertThat(get("/api/deployments?environment=prod&state=awaiting-approval&processInstanceId=pi-1"
                        + "&after=d-0&limit=1"))
                .hasStatusOk()
                .hasHeader(
                        "Link",
                        "<http://localhost/api/deployments?environment=prod&state=awaiting-approval"
                                + "&processInstanceId=pi-1&limit=1&after=d-1>; rel=\"next\"")
                .bodyJson()
                .isStrictlyEqualTo("[" + DEPLOYMENT + "]");
    }

    @ParameterizedTest
    @CsvSource({"state=open, 400, state", "limit=0, 400, limit", "environment=Not%20one, 404, Not one"})
    void aBadFilterIsNamed(String query, int status, String subject) {
        assertThat(mvc.get().uri(URI.create("/api/deployments?" + query)))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.subject")
                .isEqualTo(subject);
        verifyNoInteractions(deployments);
    }

    @Test
    void oneDeploymentIsShown() {
        given(deployments.get(Samples.DEPLOYMENT)).willReturn(Samples.deployment(DeploymentState.AWAITING_APPROVAL));

        assertThat(get("/api/deployments/d-1")).hasStatusOk().bodyJson().isStrictlyEqualTo(DEPLOYMENT);
    }

    @Test
    void whatCanBeNoIdIsUnknown() {
        given(deployments.get(eq(new DeploymentId("d-2"))))
                .willThrow(new BadInput(ErrorCode.UNKNOWN_DEPLOYMENT, "There is no deployment 'd-2'.", "d-2"));

        for (String id : List.of("d-2", "x".repeat(65))) {
            assertThat(get("/api/deployments/" + id))
                    .hasStatus(404)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("ALM-DEP-001");
        }
    }

    @Test
    void theNewestPlanIsShown() {
        given(deployments.get(Samples.DEPLOYMENT)).willReturn(Samples.deployment(DeploymentState.RUNNING));
        given(deployments.plan(Samples.DEPLOYMENT)).willReturn(Optional.of(Samples.accepted()));

        assertThat(get("/api/deployments/d-1/plan"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.planHash")
                .isEqualTo(Samples.PLAN_HASH.hex());
    }

    @Test
    void beforeThereIsAPlanItIsUnknown() {
        given(deployments.get(Samples.DEPLOYMENT)).willReturn(Samples.deployment(DeploymentState.PLANNING));
        given(deployments.plan(Samples.DEPLOYMENT)).willReturn(Optional.empty());

        assertThat(get("/api/deployments/d-1/plan"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("ALM-PLAN-003");
    }
}
