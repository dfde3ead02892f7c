package org.almanac.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.DeploymentStep;
import org.almanac.deployment.Plans;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.TransientFailure;
import org.almanac.target.OperationState;
import org.junit.jupiter.api.Test;

/** What breaks, and how it is mended. */
interface FailurePaths {

    InstallSolutionStage stage();

    private static TransientFailure unreachable() {
        return new TransientFailure(ErrorCode.ENVIRONMENT_UNREACHABLE, "Nobody answers.", "env");
    }

    @Test
    default void aTechnicalFailureIsTriedAgainAndThenAnIncident() {
        ScriptedEnvironment environment = stage().developer().fails("submitImport", unreachable());
        var deployment = stage().request(environment);
        while (deployment.attempts("task_submitImport").isEmpty()) {
            if (deployment.attempts("task_confirmPlan").isEmpty()) {
                step(deployment);
            } else {
                deployment.fails();
            }
        }
        deployment.fails();
        deployment.fails();
        assertThat(deployment.incidents()).isEqualTo(1);
        assertThat(deployment.attempts("task_submitImport"))
                .extracting(DeploymentStep::state)
                .containsOnly(DeploymentStep.State.FAILED)
                .hasSize(3);
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.ENVIRONMENT_UNREACHABLE.code());
        assertThat(deployment.state()).isEqualTo(DeploymentState.RUNNING);

        environment.works("submitImport");
        deployment.retried().proceeds();
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(deployment.now().problem()).isNull();
        assertThat(deployment.incidents()).isZero();
    }

    private void step(DeploymentUnderTest deployment) {
        var job = stage().engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(deployment.instance())
                .singleResult();
        stage().engine.getManagementService().executeJob(job.getId());
    }

    @Test
    default void aDefectKeepsItsDetailsInTheLog() {
        ScriptedEnvironment environment = stage().developer().fails("plan", new IllegalStateException("secret"));
        var deployment = stage().request(environment);
        deployment.fails();
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.DEFECT.code());
        assertThat(deployment.problem().detail()).doesNotContain("secret");
    }

    @Test
    default void aFailedImportIsSubmittedThreeTimesAndThenHeld() {
        ScriptedEnvironment environment = failing(3);
        var deployment = stage().request(environment);
        proceedsToTheHold(deployment);
        assertThat(deployment.incidents()).isEqualTo(1);
        assertThat(environment.submitted())
                .containsExactly(deployment.id + "/import/1", deployment.id + "/import/2", deployment.id + "/import/3");
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.OPERATION_FAILED.code());

        deployment.retried().proceeds();
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(environment.submitted()).endsWith(deployment.id + "/import/4");
        assertThat(deployment.now().problem()).isNull();
    }

    @Test
    default void aFailedOperationThatFailsAfterTheRetryIsHeldAgain() {
        var deployment = stage().request(failing(4));
        proceedsToTheHold(deployment);
        deployment.retried();
        proceedsToTheHold(deployment);
        assertThat(deployment.incidents()).isEqualTo(1);
        assertThat(deployment.attempts("task_holdFailure"))
                .extracting(DeploymentStep::state)
                .containsExactly(DeploymentStep.State.FAILED, DeploymentStep.State.DONE, DeploymentStep.State.FAILED);
    }

    @Test
    default void aFailedOperationCanBeGivenUp() {
        ScriptedEnvironment environment = failing(3);
        var deployment = stage().request(environment);
        proceedsToTheHold(deployment);
        deployment.cancelled();
        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.OPERATION_FAILED.code());
        assertThat(deployment.problem().detail()).isEqualTo("The disk is full.");
        assertThat(stage().leases.holder(environment.name())).isEmpty();
    }

    @Test
    default void failedPublishingIsSubmittedAgain() {
        ScriptedEnvironment environment = stage().developer().plans(Plans.unmanaged());
        environment
                .answers(OperationState.SUCCEEDED, null, "imported")
                .answers(OperationState.FAILED, ErrorCode.OPERATION_FAILED, "The disk is full.");
        var deployment = stage().deploy(environment);
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(environment.submitted())
                .containsExactly(
                        deployment.id + "/import/1", deployment.id + "/publish/1", deployment.id + "/publish/2");
    }

    @Test
    default void refusedPublishingIsAFailureBecauseTheImportIsIn() {
        ScriptedEnvironment environment = stage().developer().plans(Plans.unmanaged());
        environment.answers(OperationState.SUCCEEDED, null, "imported");
        for (int i = 0; i < 3; i++) {
            environment.answers(OperationState.REFUSED, ErrorCode.OPERATION_CONFLICT, "The disk is full.");
        }
        var deployment = stage().request(environment);
        proceedsToTheHold(deployment);
        assertThat(deployment.state()).isEqualTo(DeploymentState.RUNNING);
        deployment.cancelled();
        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
    }

    private ScriptedEnvironment failing(int times) {
        ScriptedEnvironment environment = stage().developer();
        for (int i = 0; i < times; i++) {
            environment.answers(OperationState.FAILED, ErrorCode.OPERATION_FAILED, "The disk is full.");
        }
        return environment;
    }

    private static void proceedsToTheHold(DeploymentUnderTest deployment) {
        try {
            deployment.proceeds();
        } catch (RuntimeException e) {
            assertThat(e).hasMessageContaining("The disk is full.");
            return;
        }
        throw new AssertionError("nothing held the deployment");
    }
}
