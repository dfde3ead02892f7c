package org.almanac.process.lifecycle;

import static org.almanac.process.lifecycle.InstallSolutionStage.APPROVER;
import static org.almanac.process.lifecycle.InstallSolutionStage.OPERATOR;
import static org.almanac.process.lifecycle.InstallSolutionStage.OTHER_APPROVER;
import static org.almanac.process.lifecycle.RequestPaths.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Plans;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.StartDeployment;
import org.almanac.target.OperationState;
import org.junit.jupiter.api.Test;

/** How a solution is uninstalled when nothing goes wrong, and who decides. */
interface UninstallPaths {

    InstallSolutionStage stage();

    private ScriptedEnvironment production() {
        return stage().production().plans(Plans.uninstalling());
    }

    private ScriptedEnvironment developer() {
        return stage().developer().plans(Plans.uninstalling());
    }

    @Test
    default void aSolutionIsUninstalledAndReadBack() {
        ScriptedEnvironment environment = developer();
        environment.answers(OperationState.RUNNING, null, "uninstalling");
        var deployment = stage().uninstall(environment);
        deployment.fires("evt_waitForUninstall");
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(deployment.passed("end_deployed")).isTrue();
        assertThat(environment.submitted()).containsExactly(deployment.id + "/uninstall/1");
        assertThat(stage().leases.holder(environment.name())).isEmpty();
    }

    @Test
    default void theRecordNamesTheSolutionAndNoPackage() {
        var request = stage().requestUninstall(developer()).now().request();
        assertThat(request.packageId()).isNull();
        assertThat(request.subject()).isEqualTo("contoso 1.0");
        assertThat(request.parameters()).containsExactly(Map.entry("solution", "contoso"));
        assertThat(request.reason()).isEqualTo("Not used.");
    }

    @Test
    default void twoDifferentPeopleMustApproveWhatDeletesInProduction() {
        var deployment = stage().uninstall(production());
        assertThat(deployment.tasks()).hasSize(2);
        deployment.approvedBy(APPROVER);
        assertThat(deployment.state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        deployment.approvedBy(OTHER_APPROVER);
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    default void aRejectedPlanLeavesTheSolutionWhereItIs() {
        ScriptedEnvironment environment = production();
        var deployment = stage().uninstall(environment);
        deployment.completedInTasklistBy(
                APPROVER, "reject", deployment.approval().planHash().hex());
        assertThat(deployment.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(deployment.passed("end_rejected")).isTrue();
        assertThat(environment.submitted()).isEmpty();
    }

    @Test
    default void approversAreReminded() {
        var deployment = stage().uninstall(production());
        deployment.fires("bnd_reminderDue");
        assertThat(deployment.passed("end_reminded")).isTrue();
    }

    @Test
    default void anApprovalThatNobodyGivesExpires() {
        var deployment = stage().uninstall(production());
        deployment.fires("bnd_approvalDue");
        assertThat(deployment.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(deployment.passed("end_expired")).isTrue();
    }

    @Test
    default void aSolutionThatOthersDependOnIsRefusedWithTheEdges() {
        var deployment = stage().uninstall(production().plans(Plans.refusingToUninstall()));
        assertThat(deployment.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(deployment.passed("end_planRefused")).isTrue();
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.UNINSTALL_REFUSED.code());
        assertThat(deployment.problem().items()).extracting("code").containsExactly("0x8004F01D");
    }

    @Test
    default void aSolutionThatIsNotInstalledLeavesNothingBehind() {
        ScriptedEnvironment environment = developer();
        environment.hasNoSolution();
        environment.fails("plan", new BadInput(ErrorCode.UNKNOWN_SOLUTION, "There is no such solution.", "contoso"));
        assertThatThrownBy(() -> stage().requestUninstall(environment)).satisfies(code(ErrorCode.UNKNOWN_SOLUTION));
    }

    @Test
    default void oneOfThePlatformsOwnSolutionsIsRefusedAtOnce() {
        ScriptedEnvironment environment = developer().plans(Plans.refusingToUninstall());
        environment.hasNoSolution();
        assertThatThrownBy(() -> stage().requestUninstall(environment)).satisfies(code(ErrorCode.UNINSTALL_REFUSED));
    }

    @Test
    default void theFormHasNoPackage() {
        StartDeployment command = new StartDeployment(
                UninstallSolution.KEY,
                Map.of(
                        "environment", developer().name().value(),
                        "solution", "contoso",
                        "package", "contoso"));
        assertThatThrownBy(() -> stage().desk.start(command, null, OPERATOR))
                .satisfies(code(ErrorCode.INVALID_REQUEST));
    }
}
