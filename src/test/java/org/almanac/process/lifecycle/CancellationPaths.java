package org.almanac.process.lifecycle;

import static org.almanac.process.lifecycle.InstallSolutionStage.APPROVER;
import static org.almanac.process.lifecycle.InstallSolutionStage.OPERATOR;
import static org.almanac.process.lifecycle.InstallSolutionStage.VIEWER;
import static org.almanac.process.lifecycle.RequestPaths.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almanac.deployment.Approval;
import org.almanac.deployment.DeploymentState;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.TransientFailure;
import org.almanac.target.OperationState;
import org.junit.jupiter.api.Test;

/** Calling a deployment off. */
interface CancellationPaths {

    InstallSolutionStage stage();

    @Test
    default void aDeploymentIsCancelledBeforeItsPlanIsMade() {
        var deployment = stage().request(stage().production());
        deployment.cancelled();
        assertThat(deployment.state()).isEqualTo(DeploymentState.CANCELLED);
        assertThat(deployment.passed("end_cancelled")).isTrue();
        assertThat(deployment.processInstance()).isEmpty();
    }

    @Test
    default void aDeploymentIsCancelledWhileItAwaitsApproval() {
        var deployment = stage().deploy(stage().production());
        deployment.cancelled();
        assertThat(deployment.state()).isEqualTo(DeploymentState.CANCELLED);
        assertThat(deployment.approval().state()).isEqualTo(Approval.State.CANCELLED);
        assertThatThrownBy(() -> deployment.approvedBy(APPROVER)).satisfies(code(ErrorCode.ALREADY_DECIDED));
    }

    @Test
    default void aDeploymentIsCancelledWhileItIsQueued() {
        ScriptedEnvironment environment = stage().developer();
        environment.answers(OperationState.RUNNING, null, "importing");
        var first = stage().deploy(environment);
        var second = stage().deploy(environment);
        second.cancelled();
        assertThat(second.state()).isEqualTo(DeploymentState.CANCELLED);
        assertThat(stage().leases.queue(environment.name())).isEmpty();
        assertThat(stage().leases.holder(environment.name())).contains(first.id);
    }

    @Test
    default void aDeploymentIsCancelledWhileItIsStuckUnderTheLease() {
        ScriptedEnvironment environment = stage().production();
        var deployment = stage().deploy(environment);
        stage().desk
                .decide(
                        deployment.approval().id(),
                        true,
                        null,
                        deployment.approval().planHash().hex(),
                        APPROVER);
        environment.fails("description", new TransientFailure(ErrorCode.ENVIRONMENT_UNREACHABLE, "Nobody answers."));
        assertThatThrownBy(deployment::proceeds).hasMessage("Nobody answers.");
        assertThat(stage().leases.holder(environment.name())).contains(deployment.id);
        deployment.cancelled();
        assertThat(deployment.state()).isEqualTo(DeploymentState.CANCELLED);
        assertThat(stage().leases.holder(environment.name())).isEmpty();
    }

    @Test
    default void anImportThatHasBegunCannotBeCancelled() {
        ScriptedEnvironment environment = stage().developer();
        environment.answers(OperationState.RUNNING, null, "importing");
        var deployment = stage().deploy(environment);
        assertThatThrownBy(deployment::cancelled).satisfies(code(ErrorCode.CANNOT_CANCEL));
        assertThat(deployment.state()).isEqualTo(DeploymentState.RUNNING);
    }

    @Test
    default void whatHasEndedCannotBeCancelled() {
        var deployment = stage().deploy(stage().developer());
        assertThatThrownBy(deployment::cancelled).satisfies(code(ErrorCode.CANNOT_CANCEL));
    }

    @Test
    default void aViewerCannotCancel() {
        var deployment = stage().deploy(stage().production());
        assertThatThrownBy(() -> stage().desk.cancel(deployment.id, VIEWER)).satisfies(code(ErrorCode.NOT_ALLOWED));
    }

    @Test
    default void theCancellationIsAuditedWithTheNameOfWhoAsked() {
        var deployment = stage().request(stage().production());
        deployment.cancelled();
        assertThat(stage().audit.entriesAfter(0, 10_000))
                .anyMatch(entry -> entry.user().equals(OPERATOR.user())
                        && entry.subject().equals(deployment.id.value())
                        && entry.action().equals("deployment.cancel"));
    }

    @Test
    default void deletingTheInstanceReleasesTheLeaseAndWakesTheNext() {
        ScriptedEnvironment environment = stage().developer();
        environment.answers(OperationState.RUNNING, null, "importing");
        var first = stage().deploy(environment);
        var second = stage().deploy(environment);
        stage().engine.getRuntimeService().deleteProcessInstance(first.instance(), "by hand", true);
        assertThat(first.state()).isEqualTo(DeploymentState.CANCELLED);
        second.proceeds();
        assertThat(second.state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    default void deletingTheInstanceEndsTheApproval() {
        var deployment = stage().deploy(stage().production());
        stage().engine.getRuntimeService().deleteProcessInstance(deployment.instance(), "by hand", true);
        assertThat(deployment.state()).isEqualTo(DeploymentState.CANCELLED);
        assertThat(deployment.approval().state()).isEqualTo(Approval.State.CANCELLED);
    }
}
