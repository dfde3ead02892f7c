package org.almanac.web.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import java.util.Set;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.Group;
import org.almanac.web.ApiSlice;
import org.almanac.web.Caller;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovalControllerIT extends ApiSlice {

    private static final String APPROVE =
            "{\"decision\": \"approve\", \"comment\": \"Good.\", \"planHash\": \"" + Samples.PLAN_HASH + "\"}";

    @Test
    void theCallerSeesWhatIsToBeDecided() {
        given(approvals.openFor("approvers", Set.of("approvers"))).willReturn(List.of(Samples.openApproval()));

        assertThat(mvc.get().uri("/api/approvals").with(memberOf(Group.APPROVERS)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        [{"id": "apr-1", "deployment": "d-1", "environment": "prod",
                          "package": {"uniqueName": "ContosoCore", "version": "1.1"}, "planHash": "%s",
                          "candidateGroup": "approvers", "required": 2, "given": 1,
                          "due": "2026-03-01T12:00:00Z", "state": "open"}]""".formatted(Samples.PLAN_HASH));
    }

    @ParameterizedTest
    @CsvSource({"approve, true", "reject, false"})
    void anApproverDecides(String word, boolean approve) {
        var approver = new Caller("approvers", Set.of("approvers")).identity();
        given(approvals.get("apr-1")).willReturn(Samples.openApproval());
        given(desk.decide("apr-1", approve, "Good.", Samples.PLAN_HASH.hex(), approver))
                .willReturn(Samples.openApproval());

        assertThat(post("/api/approvals/apr-1", APPROVE.replace("approve", word), Group.APPROVERS))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo("apr-1");
    }

    @ParameterizedTest
    @EnumSource(names = "APPROVERS", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseDecides(Group group) {
        given(approvals.get("apr-1")).willReturn(Samples.openApproval());

        assertThat(post("/api/approvals/apr-1", APPROVE, group))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"code\": \"ALM-SEC-002\", \"detail\": \"This needs membership of the group approvers.\"}");
        verifyNoInteractions(desk);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAN_STALE, 409",
        "REQUESTER_CANNOT_APPROVE, 403",
        "NOT_AN_APPROVER, 403",
        "ALREADY_DECIDED, 409",
    })
    void aRefusedDecisionKeepsItsCode(ErrorCode code, int status) {
        given(approvals.get("apr-1")).willReturn(Samples.openApproval());
        given(desk.decide(any(), anyBoolean(), any(), any(), any())).willThrow(new Refusal(code, "No.", "apr-1"));

        assertThat(post("/api/approvals/apr-1", APPROVE, Group.APPROVERS))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code.code());
    }

    @Test
    void anApprovalThatIsNotThereIsUnknown() {
        given(approvals.get("apr-2"))
                .willThrow(new BadInput(ErrorCode.UNKNOWN_APPROVAL, "There is no approval 'apr-2'.", "apr-2"));

        assertThat(post("/api/approvals/apr-2", APPROVE, Group.APPROVERS)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"planHash\": \"HASH\"}                                              | decision",
                "{\"decision\": \"maybe\", \"planHash\": \"HASH\"}                     | decision",
                "{\"decision\": true, \"planHash\": \"HASH\"}                          | decision",
                "{\"decision\": \"approve\"}                                           | planHash",
                "{\"decision\": \"approve\", \"planHash\": \"0x12\"}                   | planHash",
                "{\"decision\": \"approve\", \"planHash\": \"HASH\", \"user\": \"x\"}  | user",
            })
    void aBadFieldIsNamed(String body, String field) {
        given(approvals.get("apr-1")).willReturn(Samples.openApproval());

        assertThat(post("/api/approvals/apr-1", body.replace("HASH", Samples.PLAN_HASH.hex()), Group.APPROVERS))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-REQ-001\", \"subject\": \"%s\"}".formatted(field));
        verifyNoInteractions(desk);
    }
}
