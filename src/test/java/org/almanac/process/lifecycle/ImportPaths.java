package org.almanac.process.lifecycle;

import static org.almanac.process.lifecycle.InstallSolutionStage.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Plans;
import org.almanac.problem.ErrorCode;
import org.almanac.target.OperationState;
import org.junit.jupiter.api.Test;

/** How a plan is carried out. */
interface ImportPaths {

    InstallSolutionStage stage();

    @Test
    default void theImportIsPolledWithGrowingDelays() {
        ScriptedEnvironment environment = stage().developer();
        environment.answers(OperationState.WAITING, null, "waiting").answers(OperationState.RUNNING, null, "importing");
        var deployment = stage().deploy(environment);
        assertThat(delay(deployment)).isEqualTo("PT1S");
        deployment.fires("evt_waitForImport");
        assertThat(delay(deployment)).isEqualTo("PT2S");
        assertThat(deployment.now().progress()).isEqualTo(50);
        deployment.fires("evt_waitForImport");
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(deployment.attempts("task_pollImport")).hasSize(1);
    }

    private Object delay(DeploymentUnderTest deployment) {
        return stage().engine.getRuntimeService().getVariable(deployment.instance(), "pollDelay");
    }

    @Test
    default void theOperationIsNamedByDeploymentAndRound() {
        ScriptedEnvironment environment = stage().developer();
        var deployment = stage().deploy(environment);
        assertThat(environment.submitted()).containsExactly(deployment.id + "/import/1");
    }

    @Test
    default void whatIsUnmanagedIsPublished() {
        ScriptedEnvironment environment = stage().developer().plans(Plans.unmanaged());
        environment
                .answers(OperationState.SUCCEEDED, null, "imported")
                .answers(OperationState.RUNNING, null, "publishing");
        var deployment = stage().deploy(environment);
        deployment.fires("evt_waitForPublish");
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(environment.submitted()).containsExactly(deployment.id + "/import/1", deployment.id + "/publish/1");
    }

    @Test
    default void aDifferenceReadBackIsAFailure() {
        ScriptedEnvironment environment = stage().developer();
        environment.losesTheTable();
        var deployment = stage().deploy(environment);
        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.passed("end_failed")).isTrue();
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.VERIFICATION_FAILED.code());
        assertThat(deployment.problem().items()).extracting("where").containsExactly(Plans.TABLE.toString());
        assertThat(stage().leases.holder(environment.name())).isEmpty();
    }

    @Test
    default void theSameVersionAgainIsImportedWithoutApproval() {
        var deployment = stage().deploy(stage().production().plans(Plans.changingNothing()));
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    default void theAuditTrailOfAllThisIsSound() {
        var deployment = stage().deploy(stage().production());
        deployment.approvedBy(APPROVER);
        assertThat(stage().audit.verify()).isEmpty();
        assertThat(stage().audit.entriesAfter(0, 1000))
                .anyMatch(entry -> entry.user().equals("ada") && entry.action().equals("approval.approved"));
    }
}
