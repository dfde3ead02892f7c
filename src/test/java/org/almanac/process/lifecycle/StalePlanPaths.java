package org.almanac.process.lifecycle;

import static org.almanac.process.lifecycle.InstallSolutionStage.APPROVER;
import static org.almanac.process.lifecycle.RequestPaths.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almanac.deployment.Approval;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Plans;
import org.almanac.problem.ErrorCode;
import org.almanac.target.OperationState;
import org.junit.jupiter.api.Test;

/** An approval holds for one plan, and a plan for one state of the environment. */
interface StalePlanPaths {

    InstallSolutionStage stage();

    @Test
    default void aDecisionOnAnotherPlanChangesNothing() {
        var deployment = stage().deploy(stage().production());
        String approval = deployment.approval().id();
        assertThatThrownBy(() -> stage().desk
                        .decide(approval, true, null, Plans.hash("another plan").hex(), APPROVER))
                .satisfies(code(ErrorCode.PLAN_STALE));
        assertThat(deployment.approval().state()).isEqualTo(Approval.State.OPEN);
    }

    @Test
    default void aDecisionAfterTheEnvironmentHasChangedAsksForANewPlan() {
        ScriptedEnvironment environment = stage().production();
        var deployment = stage().deploy(environment);
        Approval first = deployment.approval();
        environment.isChangedBySomebody();
        assertThatThrownBy(() -> deployment.approvedBy(APPROVER)).satisfies(code(ErrorCode.PLAN_STALE));
        deployment.proceeds();
        assertThat(stage().deployments.get(deployment.id).approvals())
                .extracting(Approval::state)
                .containsExactly(Approval.State.STALE, Approval.State.OPEN);
        assertThat(deployment.approval().planHash()).isNotEqualTo(first.planHash());
        deployment.approvedBy(APPROVER);
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    default void inTasklistAStalePlanIsReplacedWithoutAnError() {
        ScriptedEnvironment environment = stage().production();
        var deployment = stage().deploy(environment);
        String hash = deployment.approval().planHash().hex();
        environment.isChangedBySomebody();
        deployment.completedInTasklistBy(APPROVER, "approve", hash);
        assertThat(deployment.state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        assertThat(deployment.now().approvals()).hasSize(2);
    }

    @Test
    default void aPlanThatIsOutdatedUnderTheLeaseNeedsANewApproval() {
        ScriptedEnvironment environment = stage().production();
        var deployment = stage().deploy(environment);
        stage().desk
                .decide(
                        deployment.approval().id(),
                        true,
                        null,
                        deployment.approval().planHash().hex(),
                        APPROVER);
        environment.isChangedBySomebody();
        deployment.proceeds();
        assertThat(deployment.passed("task_returnLease")).isTrue();
        assertThat(deployment.state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        assertThat(stage().leases.holder(environment.name())).isEmpty();
        deployment.approvedBy(APPROVER);
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    default void aPlanThatTheImportFindsStaleIsMadeAgainUnderANewKey() {
        ScriptedEnvironment environment = stage().production();
        var deployment = stage().deploy(environment);
        environment.answers(OperationState.REFUSED, ErrorCode.PLAN_STALE, "The plan is another one by now.");
        deployment.approvedBy(APPROVER);
        assertThat(deployment.passed("bnd_planStale")).isTrue();
        assertThat(deployment.state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        assertThat(deployment.now().problem()).isNull();
        deployment.approvedBy(APPROVER);
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(environment.submitted()).doesNotHaveDuplicates().hasSize(2);
    }
}
