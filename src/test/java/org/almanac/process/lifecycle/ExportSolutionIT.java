package org.almanac.process.lifecycle;

import static org.almanac.process.lifecycle.InstallSolutionStage.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almanac.deployment.DeploymentState;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.SettingsGroup;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.process.StartDeployment;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.Sha256;
import org.almanac.target.OperationState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * Every path of export-solution, over scripted environments. One class, because it asserts that together the paths cover every
 * element of the model.
 */
@SpringBootTest(
        classes = EngineContext.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:export-solution;DB_CLOSE_DELAY=-1",
            "spring.flyway.schemas=ALM",
            "spring.flyway.default-schema=ALM",
            "camunda.bpm.auto-deployment-enabled=true",
            "camunda.bpm.deployment-resource-pattern=classpath*:processes/export-solution.bpmn",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.authorization.enabled=true",
            "spring.main.banner-mode=off"
        })
class ExportSolutionIT {

    @Autowired
    private InstallSolutionStage stage;

    private static byte[] core(String script) {
        return PackageBuilder.solution("Core")
                .managed(false)
                .version("1.0.0.1")
                .webResource("ctso_core.js", script.getBytes(StandardCharsets.UTF_8))
                .toBytes();
    }

    private ScriptedEnvironment environment() {
        ScriptedEnvironment environment = stage.developer();
        environment.exports(core("var one = 1;"));
        return environment;
    }

    private static Map<String, Object> variables(ScriptedEnvironment environment) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("environment", environment.name().value());
        variables.put("solution", "Core");
        return variables;
    }

    private DeploymentUnderTest request(Map<String, Object> variables) {
        return stage.of(stage.desk.start(new StartDeployment(ExportSolution.KEY, variables), null, OPERATOR));
    }

    private DeploymentUnderTest exporting(ScriptedEnvironment environment) {
        return request(variables(environment)).proceeds();
    }

    @Test
    void aSolutionIsPublishedCheckedExportedShelvedAndReadBack() {
        ScriptedEnvironment environment = environment();
        Map<String, Object> variables = variables(environment);
        variables.put("settingsGroups", "General, calendar");

        var deployment = request(variables).proceeds();

        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(environment.submitted())
                .containsExactly(
                        deployment.id + "/publish/1", deployment.id + "/preview/1", deployment.id + "/export/1");
        assertThat(Objects.requireNonNull(environment.exportOrder()).options())
                .isEqualTo(new ExportOptions(
                        "Core", false, Set.of(SettingsGroup.GENERAL, SettingsGroup.CALENDAR), null, true));
        Sha256 id = Sha256.of(core("var one = 1;"));
        assertThat(deployment.attempts("task_shelveExport"))
                .singleElement()
                .satisfies(step -> assertThat(step.detail()).contains(id.hex()));
        assertThat(stage.leases.holder(environment.name())).isEmpty();
    }

    @Test
    void criticalIssuesStopTheExportBeforeTheVersionRises() {
        ScriptedEnvironment environment = environment();
        environment.exports(core("eval(location.hash);"));

        var deployment = exporting(environment);

        assertThat(deployment.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.CRITICAL_ISSUES.code());
        assertThat(deployment.problem().items()).isNotEmpty();
        assertThat(environment.submitted()).noneMatch(key -> key.contains("/export/"));
        assertThat(stage.leases.holder(environment.name())).isEmpty();
    }

    @Test
    void criticalIssuesCanBeIgnored() {
        ScriptedEnvironment environment = environment();
        environment.exports(core("eval(location.hash);"));
        Map<String, Object> variables = variables(environment);
        variables.put("ignoreFindings", true);

        assertThat(request(variables).proceeds().state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void aRefusedExportEndsTheDeploymentAsRefused() {
        ScriptedEnvironment environment = environment();
        environment
                .answers(OperationState.SUCCEEDED, null, "published")
                .answers(OperationState.REFUSED, ErrorCode.EXPORT_REFUSED, "It is managed.");

        var deployment = exporting(environment);

        assertThat(deployment.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(deployment.problem().detail()).isEqualTo("It is managed.");
    }

    @Test
    void whatIsNotDoneIsAskedForAgainAndWhatFailedIsSubmittedAgain() {
        ScriptedEnvironment environment = environment();
        environment
                .answers(OperationState.RUNNING, null, "publishing")
                .answers(OperationState.FAILED, ErrorCode.OPERATION_FAILED, "The disk is full.")
                .answers(OperationState.SUCCEEDED, null, "published")
                .answers(OperationState.FAILED, ErrorCode.OPERATION_FAILED, "The disk is full.")
                .answers(OperationState.SUCCEEDED, null, "previewed")
                .answers(OperationState.FAILED, ErrorCode.OPERATION_FAILED, "The disk is full.");

        var deployment = exporting(environment);
        assertThat(deployment.state()).isEqualTo(DeploymentState.RUNNING);
        deployment.fires("evt_waitForOperation");

        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(environment.submitted())
                .containsExactly(
                        deployment.id + "/publish/1",
                        deployment.id + "/publish/2",
                        deployment.id + "/preview/2",
                        deployment.id + "/preview/3",
                        deployment.id + "/export/3",
                        deployment.id + "/export/4");
    }

    private static ScriptedEnvironment failing(ScriptedEnvironment environment) {
        for (int i = 0; i < 3; i++) {
            environment.answers(OperationState.FAILED, ErrorCode.OPERATION_FAILED, "The disk is full.");
        }
        return environment;
    }

    private DeploymentUnderTest held(ScriptedEnvironment environment) {
        var deployment = request(variables(environment));
        assertThatThrownBy(deployment::proceeds).isInstanceOf(RuntimeException.class);
        return deployment;
    }

    @Test
    void anOperationThatGoesOnFailingIsHeldUntilAnOperatorRetries() {
        var deployment = held(failing(environment()));
        assertThat(deployment.incidents()).isEqualTo(1);

        deployment.retried().proceeds();

        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void aHeldOperationCanBeGivenUp() {
        var deployment = held(failing(environment()));

        deployment.cancelled();

        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.problem().detail()).isEqualTo("The disk is full.");
    }

    @Test
    void aPackageOfAnotherVersionThanTheEnvironmentSaysFailsTheDeployment() {
        ScriptedEnvironment environment = environment();
        environment.exports(
                PackageBuilder.solution("Core").managed(false).version("9.9").toBytes());

        var deployment = exporting(environment);

        assertThat(deployment.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment.problem().code()).isEqualTo(ErrorCode.VERIFICATION_FAILED.code());
    }

    @Test
    void exportsWaitForTheirTurnAndCanBeCancelledMeanwhile() {
        ScriptedEnvironment environment = environment();
        environment.answers(OperationState.RUNNING, null, "publishing");
        var first = exporting(environment);
        var second = exporting(environment);
        var third = exporting(environment);
        assertThat(second.state()).isEqualTo(DeploymentState.QUEUED);
        second.fires("evt_askAgain");
        assertThat(second.state()).isEqualTo(DeploymentState.QUEUED);

        third.cancelled();
        first.fires("evt_waitForOperation");
        second.proceeds();

        assertThat(third.state()).isEqualTo(DeploymentState.CANCELLED);
        assertThat(first.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(second.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(second.passed("evt_leaseGranted")).isTrue();
    }

    @Test
    void aFailureBeforeTheLeaseIsHeldIsARefusal() {
        ScriptedEnvironment environment = environment();
        Map<String, Object> variables = variables(environment);
        variables.put("settingsGroups", "Colours");

        assertThatThrownBy(() -> request(variables))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST))
                .hasMessageContaining("AutoNumbering");
        variables.put("settingsGroups", "");
        variables.remove("solution");
        assertThatThrownBy(() -> request(variables)).hasMessageContaining("solution");
        variables.put("colour", "red");
        assertThatThrownBy(() -> request(variables)).hasMessageContaining("colour");
    }

    @Test
    void whatTheEnvironmentKnowsNothingOfIsRefusedAtTheStart() {
        Map<String, Object> variables = new HashMap<>(Map.of("environment", "nowhere", "solution", "Core"));

        assertThatThrownBy(() -> request(variables))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ENVIRONMENT));
        assertThat(List.of(variables)).hasSize(1);
    }
}
