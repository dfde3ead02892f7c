package org.almanac.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.almanac.deployment.Approval.Decision;
import org.almanac.deployment.Approval.State;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class ApprovalRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final String PLAN = Plans.hash("plan").hex();

    private static Approval round(State state, Decision... decisions) {
        return new Approval(
                "round-1",
                new DeploymentId("d-1"),
                new EnvironmentName("prod"),
                "contoso",
                "1.0",
                Plans.hash("plan"),
                "approvers",
                2,
                NOW,
                state,
                "olga",
                List.of(decisions));
    }

    private static Decision approvedBy(String user) {
        return new Decision(user, true, null, NOW);
    }

    private static ApprovalVote vote(String user, String group, String planHash) {
        return new ApprovalVote(user, List.of(group), true, null, planHash);
    }

    private static void assertRefused(Approval round, ApprovalVote vote, ErrorCode code) {
        assertThatExceptionOfType(AlmanacException.class)
                .isThrownBy(() -> ApprovalRules.check(round, vote))
                .extracting(AlmanacException::code)
                .isEqualTo(code);
    }

    @Test
    void aMemberOfTheGroupMayDecide() {
        assertThatCode(() -> ApprovalRules.check(round(State.OPEN), vote("ada", "approvers", PLAN)))
                .doesNotThrowAnyException();
    }

    @Test
    void othersMayNot() {
        assertRefused(round(State.OPEN), vote("ada", "camunda-admin", PLAN), ErrorCode.NOT_AN_APPROVER);
    }

    @Test
    void theRequesterMayNot() {
        assertRefused(round(State.OPEN), vote("olga", "approvers", PLAN), ErrorCode.REQUESTER_CANNOT_APPROVE);
    }

    @Test
    void nobodyDecidesTwice() {
        assertRefused(round(State.OPEN, approvedBy("ada")), vote("ada", "approvers", PLAN), ErrorCode.ALREADY_DECIDED);
    }

    @Test
    void nobodyDecidesAfterTheEnd() {
        assertRefused(round(State.EXPIRED), vote("ada", "approvers", PLAN), ErrorCode.ALREADY_DECIDED);
    }

    @Test
    void aDecisionNamesThePlanOfTheRound() {
        assertRefused(round(State.OPEN), vote("ada", "approvers", ""), ErrorCode.PLAN_STALE);
    }

    @Test
    void aCommentOfMoreThan2000CharactersIsInvalid() {
        ApprovalVote vote = new ApprovalVote("ada", List.of("approvers"), true, "x".repeat(2001), PLAN);
        assertRefused(round(State.OPEN), vote, ErrorCode.INVALID_REQUEST);
    }

    @Test
    void theRoundStaysOpenUntilEnoughHaveApproved() {
        assertThat(ApprovalRules.outcome(round(State.OPEN, approvedBy("ada")))).isEqualTo(State.OPEN);
        assertThat(ApprovalRules.outcome(round(State.OPEN, approvedBy("ada"), approvedBy("bert"))))
                .isEqualTo(State.APPROVED);
    }

    @Test
    void oneRejectionOutweighsApprovals() {
        Decision rejection = new Decision("bert", false, "No.", NOW);
        assertThat(ApprovalRules.outcome(round(State.OPEN, approvedBy("ada"), approvedBy("eve"), rejection)))
                .isEqualTo(State.REJECTED);
    }
}
