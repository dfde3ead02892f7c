package org.almanac.process.lifecycle;

import static org.almanac.process.lifecycle.InstallSolutionStage.APPROVER;
import static org.almanac.process.lifecycle.InstallSolutionStage.APPROVING_OPERATOR;
import static org.almanac.process.lifecycle.InstallSolutionStage.OTHER_APPROVER;
import static org.almanac.process.lifecycle.InstallSolutionStage.VIEWER;
import static org.almanac.process.lifecycle.InstallSolutionStage.installing;
import static org.almanac.process.lifecycle.RequestPaths.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.almanac.deployment.Approval;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Plans;
import org.almanac.problem.ErrorCode;
import org.junit.jupiter.api.Test;

/** Who lets a plan pass. */
interface ApprovalPaths {

    InstallSolutionStage stage();

    @Test
    default void anApprovedPlanIsCarriedOut() {
        var deployment = stage().deploy(stage().production());
        assertThat(deployment.state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        deployment.approvedBy(APPROVER);
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(deployment.passed("end_deployed")).isTrue();
        assertThat(deployment.approval().state()).isEqualTo(Approval.State.APPROVED);
    }

    @Test
    default void aDeveloperEnvironmentNeedsNoApproval() {
        var deployment = stage().deploy(stage().developer());
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(deployment.now().approvals()).isEmpty();
    }

    @Test
    default void aRejectedPlanEndsTheDeploymentWithTheComment() {
        var deployment = stage().deploy(stage().production());
        deployment.completedInTasklistBy(
                APPROVER, "reject", deployment.approval().planHash().hex());
        assertThat(deployment.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(deployment.passed("end_rejected")).isTrue();
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.APPROVAL_REJECTED.code());
        assertThat(deployment.problem().detail()).contains("In Tasklist.");
    }

    @Test
    default void twoDifferentPeopleMustApproveADeletionInProduction() {
        var deployment = stage().deploy(stage().production().plans(Plans.deletingAForm()));
        assertThat(deployment.tasks()).hasSize(2);
        deployment.approvedBy(APPROVER);
        assertThat(deployment.state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        deployment.approvedBy(OTHER_APPROVER);
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    default void theSamePersonCannotApproveTwice() {
        var deployment = stage().deploy(stage().production().plans(Plans.deletingAForm()));
        deployment.approvedBy(APPROVER);
        assertThatThrownBy(() -> deployment.approvedBy(APPROVER)).satisfies(code(ErrorCode.ALREADY_DECIDED));
        assertThat(deployment.approval().given()).isEqualTo(1);
    }

    @Test
    default void theSamePersonCannotCompleteTheSecondTaskInTasklist() {
        var deployment = stage().deploy(stage().production().plans(Plans.deletingAForm()));
        String hash = deployment.approval().planHash().hex();
        deployment.completedInTasklistBy(APPROVER, "approve", hash);
        assertThatThrownBy(() -> deployment.completedInTasklistBy(APPROVER, "approve", hash))
                .rootCause()
                .satisfies(code(ErrorCode.ALREADY_DECIDED));
        assertThat(deployment.tasks()).hasSize(1);
    }

    @Test
    default void oneRejectionIsEnough() {
        var deployment = stage().deploy(stage().production().plans(Plans.deletingAForm()));
        deployment.approvedBy(APPROVER);
        deployment.completedInTasklistBy(
                OTHER_APPROVER, "reject", deployment.approval().planHash().hex());
        assertThat(deployment.state()).isEqualTo(DeploymentState.REFUSED);
    }

    @Test
    default void theRequesterCannotApproveAtTheDesk() {
        var deployment = stage().of(stage().desk.start(installing(stage().production()), null, APPROVING_OPERATOR))
                .proceeds();
        assertThatThrownBy(() -> deployment.approvedBy(APPROVING_OPERATOR))
                .satisfies(code(ErrorCode.REQUESTER_CANNOT_APPROVE));
    }

    @Test
    default void theRequesterCannotApproveInTasklist() {
        var deployment = stage().of(stage().desk.start(installing(stage().production()), null, APPROVING_OPERATOR))
                .proceeds();
        String hash = deployment.approval().planHash().hex();
        assertThatThrownBy(() -> deployment.completedInTasklistBy(APPROVING_OPERATOR, "approve", hash))
                .rootCause()
                .satisfies(code(ErrorCode.REQUESTER_CANNOT_APPROVE));
        assertThat(deployment.state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
    }

    @Test
    default void whoIsNotInTheGroupCannotApprove() {
        var deployment = stage().deploy(stage().production());
        assertThatThrownBy(() -> deployment.approvedBy(VIEWER)).satisfies(code(ErrorCode.NOT_AN_APPROVER));
    }

    @Test
    default void aDecisionIsApproveOrReject() {
        var deployment = stage().deploy(stage().production());
        String hash = deployment.approval().planHash().hex();
        assertThatThrownBy(() -> deployment.completedInTasklistBy(APPROVER, "maybe", hash))
                .rootCause()
                .satisfies(code(ErrorCode.INVALID_REQUEST));
    }

    @Test
    default void aDecisionAfterTheEndIsTooLate() {
        var deployment = stage().deploy(stage().production());
        deployment.approvedBy(APPROVER);
        assertThatThrownBy(() -> deployment.approvedBy(OTHER_APPROVER)).satisfies(code(ErrorCode.ALREADY_DECIDED));
    }

    @Test
    default void theReminderLeavesTheTaskOpen() {
        var deployment = stage().deploy(stage().production());
        deployment.fires("bnd_reminderDue");
        assertThat(deployment.passed("end_reminded")).isTrue();
        assertThat(deployment.tasks()).hasSize(1);
        assertThat(stage().deployments.eventsAfter(deployment.id, 0))
                .anyMatch(
                        event -> event.type().equals("approval") && event.text().startsWith("Reminder"));
    }

    @Test
    default void anApprovalThatNobodyGivesExpires() {
        var deployment = stage().deploy(stage().production());
        deployment.fires("bnd_approvalDue");
        assertThat(deployment.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(deployment.passed("end_expired")).isTrue();
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.APPROVAL_EXPIRED.code());
        assertThat(deployment.approval().state()).isEqualTo(Approval.State.EXPIRED);
    }

    @Test
    default void aRefusedPlanEndsTheDeployment() {
        var deployment = stage().deploy(stage().production().plans(Plans.refused()));
        assertThat(deployment.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(deployment.passed("end_refused")).isTrue();
        assertThat(deployment.problem().items()).extracting("code").isEqualTo(List.of("0x8004801D"));
    }

    @Test
    default void theTaskShowsWhatIsToBeDecided() {
        var deployment = stage().deploy(stage().production());
        var variables = stage().engine
                .getTaskService()
                .getVariables(deployment.tasks().get(0).getId());
        assertThat(variables)
                .containsEntry("deploymentId", deployment.id.value())
                .containsEntry("planHash", deployment.approval().planHash().hex());
        assertThat(variables.values())
                .allMatch(value -> value instanceof String || value instanceof Number || value instanceof Boolean);
        assertThat(deployment.tasks().get(0).getDueDate()).isNotNull();
    }
}
