package org.almanac.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentState;
import org.almanac.problem.ErrorCode;
import org.almanac.target.OperationState;
import org.junit.jupiter.api.Test;

/** One deployment at a time changes an environment. */
interface LeasePaths {

    InstallSolutionStage stage();

    /** A deployment that holds the lease and waits for its import. */
    private DeploymentUnderTest importing(ScriptedEnvironment environment) {
        environment.answers(OperationState.RUNNING, null, "importing");
        return stage().deploy(environment);
    }

    @Test
    default void theSecondDeploymentWaitsForTheFirstAndThenProceeds() {
        ScriptedEnvironment environment = stage().developer();
        var first = importing(environment);
        var second = stage().deploy(environment);
        assertThat(second.state()).isEqualTo(DeploymentState.QUEUED);
        assertThat(stage().leases.queue(environment.name())).containsExactly(second.id);
        first.fires("evt_waitForImport");
        assertThat(first.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(second.passed("evt_leaseGranted")).isTrue();
        second.proceeds();
        assertThat(second.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage().leases.holder(environment.name())).isEmpty();
    }

    @Test
    default void whoWaitsAsksAgainAfterAWhile() {
        ScriptedEnvironment environment = stage().developer();
        importing(environment);
        var second = stage().deploy(environment);
        second.fires("evt_askAgain");
        assertThat(second.state()).isEqualTo(DeploymentState.QUEUED);
        assertThat(stage().leases.queue(environment.name())).containsExactly(second.id);
    }

    @Test
    default void aQueuedDeploymentShowsAStepThatGoesOn() {
        ScriptedEnvironment environment = stage().developer();
        importing(environment);
        var second = stage().deploy(environment);
        second.fires("evt_askAgain");
        assertThat(second.attempts("task_takeLease")).hasSize(1);
    }

    @Test
    default void aLeaseWhoseHolderIsGoneIsTakenOver() {
        ScriptedEnvironment environment = stage().developer();
        stage().leases.take(environment.name(), DeploymentId.random());
        var deployment = stage().deploy(environment);
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    default void aRefusedImportReleasesTheLease() {
        ScriptedEnvironment environment = stage().developer();
        environment.answers(OperationState.REFUSED, ErrorCode.IMPORT_REFUSED, "A table is missing.");
        var deployment = stage().deploy(environment);
        assertThat(deployment.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(deployment.problem().detail()).isEqualTo("A table is missing.");
        assertThat(stage().leases.holder(environment.name())).isEmpty();
    }
}
