package org.almanac.process.lifecycle;

import static org.almanac.process.lifecycle.InstallSolutionStage.APPROVER;
import static org.almanac.process.lifecycle.InstallSolutionStage.OPERATOR;
import static org.almanac.process.lifecycle.InstallSolutionStage.VIEWER;
import static org.almanac.process.lifecycle.InstallSolutionStage.installing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.DeploymentFilter;
import org.almanac.deployment.DeploymentState;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.DeploymentSettings.EnvironmentVariable;
import org.almanac.environment.DeploymentSettingsFile;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.process.StartDeployment;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a deployment begins. */
interface RequestPaths {

    InstallSolutionStage stage();

    @Test
    default void aStartFromTasklistHasTheSameRecordAsOneFromTheDesk() {
        ScriptedEnvironment environment = stage().production();
        var started = stage().startInTasklist(
                        OPERATOR, Map.of("environment", environment.name().value(), "package", "contoso"));
        Deployment deployment = started.now();
        assertThat(deployment.state()).isEqualTo(DeploymentState.PLANNING);
        assertThat(deployment.request().requestedBy()).isEqualTo("olga");
        assertThat(deployment.request().options()).isEqualTo(ImportOptions.standard());
        assertThat(started.processInstance().orElseThrow().getBusinessKey()).isEqualTo(started.id.value());
    }

    @Test
    default void theRequesterCannotBePassedIn() {
        ScriptedEnvironment environment = stage().production();
        var started = stage().startInTasklist(
                        OPERATOR,
                        Map.of("environment", environment.name().value(), "package", "contoso", "requestedBy", "ada"));
        assertThat(started.now().request().requestedBy()).isEqualTo("olga");
    }

    @Test
    default void everyFieldOfTheFormIsRead() {
        Map<String, Object> form = new HashMap<>();
        form.put("environment", stage().production().name().value());
        form.put("package", "contoso");
        form.put("mode", "update");
        form.put("customizations", "overwrite");
        form.put("activateProcesses", false);
        form.put("reason", "Because.");
        var request = stage().startInTasklist(OPERATOR, form).now().request();
        assertThat(request.options()).isEqualTo(new ImportOptions(ImportMode.UPDATE, Customizations.OVERWRITE, false));
        assertThat(request.reason()).isEqualTo("Because.");
    }

    @Test
    default void settingsOfAnyLengthAreKeptByTheDeploymentAndNotByTheEngine() {
        var variables = IntStream.range(0, 10)
                .mapToObj(number -> new EnvironmentVariable("ctso_v" + number, "geheim".repeat(300)))
                .toList();
        DeploymentSettings settings = new DeploymentSettings(variables, List.of());
        var command = new StartDeployment(
                "install-solution",
                Map.of(
                        "environment",
                        stage().production().name().value(),
                        "package",
                        "contoso",
                        "settings",
                        DeploymentSettingsFile.write(settings)));

        var deployment = stage().desk.start(command, null, OPERATOR);

        assertThat(deployment.request().options().settings()).isEqualTo(settings);
        assertThat(stage().engine
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("settings")
                        .list())
                .isEmpty();
    }

    @Test
    default void settingsAreReadFromTheForm() {
        Map<String, Object> form = new HashMap<>();
        form.put("environment", stage().production().name().value());
        form.put("package", "contoso");
        form.put("settings", "{\"EnvironmentVariables\": [{\"SchemaName\": \"ctso_url\", \"Value\": \"x\"}]}");

        var request = stage().startInTasklist(OPERATOR, form).now().request();

        assertThat(request.options().settings().environmentVariables())
                .containsExactly(new EnvironmentVariable("ctso_url", "x"));
    }

    // scenario 54
    @ParameterizedTest
    @CsvSource({
        "settings, [], INVALID_SETTINGS",
        "environment, nowhere, UNKNOWN_ENVIRONMENT",
        "environment, No Such Name, UNKNOWN_ENVIRONMENT",
        "environment, , INVALID_REQUEST",
        "package, unheard-of, UNKNOWN_PACKAGE",
        "mode, sideways, INVALID_REQUEST",
        "customizations, burn, INVALID_REQUEST",
        "activateProcesses, perhaps, INVALID_REQUEST",
        "approvals, 0, INVALID_REQUEST"
    })
    default void anInvalidRequestLeavesNothingBehind(String field, String value, ErrorCode code) {
        int before = stage().deployments.list(DeploymentFilter.newest(1000)).size();
        Map<String, Object> form = new HashMap<>();
        form.put("environment", stage().production().name().value());
        form.put("package", "contoso");
        form.put(field, value);
        assertThatThrownBy(() -> stage().startInTasklist(OPERATOR, form)).satisfies(code(code));
        assertThat(stage().deployments.list(DeploymentFilter.newest(1000))).hasSize(before);
    }

    @Test
    default void aReasonOfMoreThan2000CharactersIsInvalid() {
        StartDeployment command = installing(stage().production(), "x".repeat(2001));
        assertThatThrownBy(() -> stage().desk.start(command, null, OPERATOR))
                .satisfies(code(ErrorCode.INVALID_REQUEST));
    }

    @Test
    default void anUnknownProcessIsRefused() {
        StartDeployment command = new StartDeployment("bake-bread", Map.of("environment", "env-1"));
        assertThatThrownBy(() -> stage().desk.start(command, null, OPERATOR))
                .satisfies(code(ErrorCode.UNKNOWN_PROCESS));
    }

    @Test
    default void aViewerCannotStart() {
        StartDeployment command = installing(stage().production());
        assertThatThrownBy(() -> stage().desk.start(command, null, VIEWER)).satisfies(code(ErrorCode.NOT_ALLOWED));
    }

    @Test
    default void theSameKeyWithTheSameCommandGivesTheSameDeployment() {
        StartDeployment command = installing(stage().production());
        Deployment first = stage().desk.start(command, "nightly", OPERATOR);
        assertThat(stage().desk.start(command, "nightly", OPERATOR).id()).isEqualTo(first.id());
    }

    @Test
    default void theSameKeyWithAnotherCommandIsRefused() {
        StartDeployment command = installing(stage().production());
        stage().desk.start(command, "weekly", OPERATOR);
        StartDeployment other = installing(stage().production());
        assertThatThrownBy(() -> stage().desk.start(other, "weekly", OPERATOR))
                .satisfies(code(ErrorCode.IDEMPOTENCY_MISMATCH));
    }

    @Test
    default void keysOfDifferentCallersDoNotMeet() {
        StartDeployment command = installing(stage().production());
        Deployment first = stage().desk.start(command, "daily", OPERATOR);
        Deployment second = stage().desk.start(command, "daily", InstallSolutionStage.APPROVING_OPERATOR);
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    default void anInstanceThatIsStartedBehindTheApprovalCanDoNothing() {
        var deployment = stage().deploy(stage().production());
        String instance = stage().as(
                        OPERATOR,
                        () -> stage().engine
                                .getRuntimeService()
                                .createProcessInstanceByKey(InstallSolution.KEY)
                                .startBeforeActivity("task_takeLease")
                                .setVariable("deploymentId", deployment.id.value())
                                .execute()
                                .getProcessInstanceId());
        var job = stage().engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
        assertThatThrownBy(() -> stage().engine.getManagementService().executeJob(job.getId()))
                .hasMessageContaining("has no deployment");
        assertThat(deployment.state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        stage().engine.getRuntimeService().deleteProcessInstance(instance, "tried enough");
        assertThat(APPROVER.groups()).contains(deployment.approval().candidateGroup());
    }

    static ThrowingConsumer<Throwable> code(ErrorCode expected) {
        return error -> assertThat(error)
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(expected));
    }
}
