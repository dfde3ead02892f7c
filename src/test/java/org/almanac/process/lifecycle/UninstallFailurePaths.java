package org.almanac.process.lifecycle;

import static org.almanac.process.lifecycle.InstallSolutionStage.APPROVER;
import static org.almanac.process.lifecycle.InstallSolutionStage.OTHER_APPROVER;
import static org.almanac.process.lifecycle.RequestPaths.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Plans;
import org.almanac.problem.ErrorCode;
import org.almanac.target.OperationState;
import org.junit.jupiter.api.Test;

/** How an uninstallation waits, is called off, fails and is mended. */
interface UninstallFailurePaths {

    InstallSolutionStage stage();

    private ScriptedEnvironment production() {
        return stage().production().plans(Plans.uninstalling());
    }

    private ScriptedEnvironment developer() {
        return stage().developer().plans(Plans.uninstalling());
    }

    private static void approvedByTwo(DeploymentUnderTest deployment) {
        deployment.approvedBy(APPROVER);
        deployment.approvedBy(OTHER_APPROVER);
    }

    @Test
    default void theSecondWaitsForTheLeaseOfTheFirst() {
        ScriptedEnvironment environment = developer();
        environment.answers(OperationState.RUNNING, null, "uninstalling");
        var first = stage().requestUninstall(environment);
        var second = stage().requestUninstall(environment);
        first.proceeds();
        second.proceeds();
        second.fires("evt_askAgain");
        assertThat(second.state()).isEqualTo(DeploymentState.QUEUED);
        first.fires("evt_waitForUninstall");
        assertThat(second.passed("evt_leaseGranted")).isTrue();
        second.proceeds();
        assertThat(second.state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    default void anUninstallationIsCancelledBeforeItBegins() {
        var deployment = stage().uninstall(production());
        deployment.cancelled();
        assertThat(deployment.state()).isEqualTo(DeploymentState.CANCELLED);
        assertThat(deployment.passed("end_cancelled")).isTrue();
    }

    @Test
    default void anUninstallationThatHasBegunCannotBeCancelled() {
        ScriptedEnvironment environment = developer();
        environment.answers(OperationState.RUNNING, null, "uninstalling");
        var deployment = stage().uninstall(environment);
        assertThatThrownBy(deployment::cancelled).satisfies(code(ErrorCode.CANNOT_CANCEL));
    }

    @Test
    default void aPlanThatIsStaleWhenSomebodyDecidesIsMadeAgain() {
        ScriptedEnvironment environment = production();
        var deployment = stage().uninstall(environment);
        environment.isChangedBySomebody();
        assertThatThrownBy(() -> deployment.approvedBy(APPROVER)).satisfies(code(ErrorCode.PLAN_STALE));
        deployment.proceeds();
        assertThat(deployment.now().approvals()).hasSize(2);
        approvedByTwo(deployment);
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    default void aPlanThatIsOutdatedUnderTheLeaseNeedsANewApproval() {
        ScriptedEnvironment environment = production();
        var deployment = stage().uninstall(environment);
        deployment.approvedBy(APPROVER);
        stage().desk
                .decide(
                        deployment.approval().id(),
                        true,
                        null,
                        deployment.approval().planHash().hex(),
                        OTHER_APPROVER);
        environment.isChangedBySomebody();
        deployment.proceeds();
        assertThat(deployment.passed("task_returnLease")).isTrue();
        assertThat(deployment.state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
    }

    @Test
    default void aPlanThatTheEnvironmentFindsStaleIsMadeAgainUnderANewKey() {
        ScriptedEnvironment environment = production();
        var deployment = stage().uninstall(environment);
        environment.answers(OperationState.REFUSED, ErrorCode.PLAN_STALE, "The plan is another one by now.");
        approvedByTwo(deployment);
        assertThat(deployment.passed("bnd_planStale")).isTrue();
        environment.listsTheSolutionAgain();
        approvedByTwo(deployment);
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(environment.submitted()).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    default void aRefusedUninstallationReleasesTheLease() {
        ScriptedEnvironment environment = developer();
        environment.answers(OperationState.REFUSED, ErrorCode.UNINSTALL_REFUSED, "A view needs the table.");
        var deployment = stage().uninstall(environment);
        assertThat(deployment.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.UNINSTALL_REFUSED.code());
        assertThat(stage().leases.holder(environment.name())).isEmpty();
    }

    @Test
    default void aFailedUninstallationIsSubmittedThreeTimesAndThenHeldUntilARetry() {
        ScriptedEnvironment environment = failing(3);
        var deployment = stage().requestUninstall(environment);
        proceedsToTheHold(deployment);
        assertThat(deployment.incidents()).isEqualTo(1);
        assertThat(environment.submitted()).hasSize(3);

        deployment.retried().proceeds();
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(environment.submitted()).endsWith(deployment.id + "/uninstall/4");
    }

    @Test
    default void aFailedUninstallationCanBeGivenUp() {
        ScriptedEnvironment environment = failing(3);
        var deployment = stage().requestUninstall(environment);
        proceedsToTheHold(deployment);
        deployment.cancelled();
        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(stage().leases.holder(environment.name())).isEmpty();
    }

    @Test
    default void aSolutionThatIsStillThereIsAFailure() {
        ScriptedEnvironment environment = developer();
        environment.keepsTheSolution();
        var deployment = stage().uninstall(environment);
        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.VERIFICATION_FAILED.code());
        assertThat(deployment.problem().items()).extracting("where").containsExactly("contoso", Plans.TABLE.toString());
    }

    @Test
    default void aLowerLayerThatIsNotThereIsAFailure() {
        ScriptedEnvironment environment = developer();
        environment.losesTheTable();
        var deployment = stage().uninstall(environment);
        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.problem().items())
                .extracting("message")
                .containsExactly("The layer of Below, whose value returns, is not there.");
    }

    private ScriptedEnvironment failing(int times) {
        ScriptedEnvironment environment = developer();
        for (int i = 0; i < times; i++) {
            environment.answers(OperationState.FAILED, ErrorCode.OPERATION_FAILED, "The disk is full.");
        }
        return environment;
    }

    private static void proceedsToTheHold(DeploymentUnderTest deployment) {
        assertThatThrownBy(deployment::proceeds).hasMessageContaining("The disk is full.");
    }
}
