package org.almanac.process.ordermanagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.deployment.DeploymentState;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderFault;
import org.almanac.ordermanagement.OrderPace;
import org.almanac.process.staging.StagedRun;
import org.almanac.process.staging.StagedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The process that deploys order management, along the paths that end well, and those that people decide. */
@StagedTest
class DeployOrderManagementIT {

    @Autowired
    private OrderStage stage;

    private StagedRun deploy(EnvironmentName environment, Map<String, Object> variables) {
        return stage.start("deploy-order-management", environment, variables);
    }

    // scenario 85
    // map scenario 63
    @Test
    void whatAPackageBringsIsActivatedPoliciesFirstThenProvidersThenOrchestrations() {
        EnvironmentName environment = stage.environment();

        StagedRun run = deploy(environment, OrderStage.deploying(OrderStage.FIRST));

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.snapshot(environment).model().items())
                .hasSize(4)
                .allMatch(one -> one.activation() == Activation.ACTIVE
                        && one.staleFlows().isEmpty());
        assertThat(stage.given(environment, run))
                .filteredOn(order -> !order.equals("connect"))
                .containsExactly(
                        "publish policy " + OrderStage.SIZE,
                        "publish policy " + OrderStage.WAREHOUSE,
                        "activate provider " + OrderStage.PROVIDER,
                        "publish orchestration " + OrderStage.FLOW);
    }

    // map scenario 62
    @Test
    void whatIsActiveIsSafelyOffDuringTheImportAndOnAgainAfterIt() {
        EnvironmentName environment = stage.running();

        StagedRun run = deploy(environment, OrderStage.deploying(OrderStage.SECOND));

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.given(environment, run))
                .containsExactly(
                        "stop orchestration " + OrderStage.FLOW,
                        "deactivate provider " + OrderStage.PROVIDER,
                        "unpublish policy " + OrderStage.SIZE,
                        "publish policy " + OrderStage.SIZE,
                        "activate provider " + OrderStage.PROVIDER,
                        "publish orchestration " + OrderStage.FLOW);
        assertThat(OrderStage.rules(stage.policy(environment, OrderStage.SIZE).rules()))
                .anyMatch(rule -> rule.contains(">= 75"));
        assertThat(stage.policy(environment, OrderStage.SIZE).archive())
                .singleElement()
                .satisfies(version ->
                        assertThat(OrderStage.rules(version.rules())).anyMatch(rule -> rule.contains(">= 50")));
        assertThat(stage.snapshot(environment).model().items())
                .allMatch(one -> one.activation() == Activation.ACTIVE
                        && one.staleFlows().isEmpty());
    }

    @Test
    void theSamePackageAgainTouchesNothing() {
        EnvironmentName environment = stage.running();
        String before = stage.state(environment);

        StagedRun run = deploy(environment, OrderStage.deploying(OrderStage.FIRST));

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.given(environment, run)).isEmpty();
        assertThat(stage.state(environment)).isEqualTo(before);
    }

    @Test
    void providersAreActivatedFirstWhereThatIsAskedFor() {
        EnvironmentName environment = stage.environment();

        StagedRun run = deploy(
                environment,
                Map.of(
                        "package",
                        OrderStage.FIRST,
                        "settings",
                        OrderStage.settings(),
                        "activationOrder",
                        "providers-first"));

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.given(environment, run))
                .filteredOn(order -> !order.equals("connect"))
                .containsExactly(
                        "activate provider " + OrderStage.PROVIDER,
                        "publish policy " + OrderStage.SIZE,
                        "publish policy " + OrderStage.WAREHOUSE,
                        "publish orchestration " + OrderStage.FLOW);
    }

    @Test
    void onlyWhatWasActiveBeforeIsActivatedWhereThatIsAskedFor() {
        EnvironmentName environment = stage.installed();
        stage.activated(environment, stage.policy(environment, OrderStage.SIZE));

        StagedRun run = deploy(environment, Map.of("package", OrderStage.SECOND, "activate", "as-before"));

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.policy(environment, OrderStage.SIZE).active()).isTrue();
        assertThat(stage.orchestration(environment).active()).isFalse();
        assertThat(stage.provider(environment).active()).isFalse();
    }

    // map scenario 65
    @Test
    void aMissingConnectionIsAskedForBeforeAnythingIsDeactivated() {
        EnvironmentName environment = stage.environment();

        StagedRun run = deploy(environment, Map.of("package", OrderStage.FIRST));

        assertThat(run.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.getTaskDefinitionKey()).isEqualTo("task_askForConnections"));
        assertThat(run.tasks().get(0).getName()).isEqualTo("Provide connections");
        String missing = String.valueOf(
                stage.engine.getTaskService().getVariable(run.tasks().get(0).getId(), "connectionsMissing"));
        assertThat(missing.lines()).hasSize(2).allMatch(line -> line.endsWith("\t" + OrderStage.PROVIDER));

        answer(run, missing.lines().findFirst().orElseThrow());
        run.proceeds();
        assertThat(run.tasks()).as("one is still missing").hasSize(1);
        answer(run, missing.lines().skip(1).findFirst().orElseThrow());
        run.proceeds();

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.provider(environment).unconnected()).isEmpty();
        assertThat(stage.provider(environment).active()).isTrue();
    }

    private void answer(StagedRun run, String line) {
        String reference = line.substring(0, line.indexOf('\t'));
        stage.engine
                .getTaskService()
                .complete(
                        run.tasks().get(0).getId(),
                        Map.of("connections", "{\"" + reference + "\": \"https://connections.example/7\"}"));
    }

    // map scenario 64
    @Test
    void noOrchestrationIsPublishedBeforeAllProvidersAreShownAsActivated() {
        EnvironmentName environment = stage.running();
        stage.rehearsal.pace(environment, OrderPace.of(Duration.ZERO, Duration.ofMinutes(6)));

        StagedRun run = deploy(environment, OrderStage.deploying(OrderStage.SECOND));

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        var provider = stage.orders.requests(environment, run.id.value()).get(4);
        var orchestration = stage.orders.requests(environment, run.id.value()).get(5);
        assertThat(OrderActionKind.of(provider.order())).isEqualTo(OrderActionKind.ACTIVATE_PROVIDER);
        assertThat(orchestration.requestedAt())
                .isAfterOrEqualTo(provider.requestedAt().plus(Duration.ofMinutes(6)));
    }

    @Test
    void peopleAreToldWhenAProviderTakesTooLongAndTheBaselineComesBackInTheEnd() {
        EnvironmentName environment = stage.running();
        String before = stage.state(environment);
        StagedRun run = stage.request("deploy-order-management", environment, OrderStage.deploying(OrderStage.SECOND));
        stage.rehearsal.pace(environment, OrderPace.of(Duration.ZERO, Duration.ofHours(2)));
        run.until("call_activateProviders");
        run.execute(run.timer("bnd_settleWarning"));
        run.execute(run.message("task_escalateSettling"));
        assertThat(run.now().steps())
                .anyMatch(step -> String.valueOf(step.detail()).contains("Not active yet"));

        stage.rehearsal.clear(environment);
        run.proceeds();

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.UNDONE);
        assertThat(run.problem().detail()).contains("It took too long", OrderStage.PROVIDER);
        assertThat(stage.given(environment, run))
                .filteredOn(("publish orchestration " + OrderStage.FLOW)::equals)
                .hasSize(1);
        assertThat(stage.state(environment)).isEqualTo(before);
    }

    @Test
    void aDeploymentIsUndoneOnceWhatItChangedIsDeactivated() {
        EnvironmentName environment = stage.running();
        StagedRun run = deploy(environment, OrderStage.deploying(OrderStage.SECOND));
        Map<String, Object> undo = Map.of("deployment", run.id.value());

        StagedRun refused = stage.start("undo-deployment", environment, undo);
        assertThat(refused.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(refused.problem().items().toString())
                .contains(OrderStage.FLOW, OrderStage.SIZE, OrderStage.PROVIDER);

        stage.deactivated(environment, stage.orchestration(environment));
        stage.deactivated(environment, stage.provider(environment));
        stage.deactivated(environment, stage.policy(environment, OrderStage.SIZE));
        StagedRun undone = stage.start("undo-deployment", environment, undo);
        assertThat(undone.state()).as(() -> String.valueOf(undone.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(OrderStage.rules(stage.policy(environment, OrderStage.SIZE).rules()))
                .singleElement()
                .satisfies(rule -> assertThat(rule).contains(">= 50"));
    }

    // map scenario 66
    @Test
    void aPolicyThatCannotBePublishedKeepsProvidersAndOrchestrationsFromBeingActivated() {
        EnvironmentName environment = stage.environment();
        stage.installed(environment, OrderStage.orderFlow("1.0"));
        stage.rehearsal.inject(
                environment,
                new OrderFault(
                        OrderActionKind.PUBLISH_POLICY,
                        stage.policy(environment, OrderStage.WAREHOUSE).id(),
                        2,
                        "0x80040265",
                        "The rule cannot be compiled.",
                        OrderFault.Mode.FAIL));

        StagedRun run = deploy(environment, OrderStage.deploying(OrderStage.SECOND));

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.UNDONE);
        assertThat(run.problem().items()).anyMatch(item -> item.message().contains("cannot be compiled"));
        assertThat(run.problem().items())
                .anyMatch(item -> String.valueOf(item.where()).contains(OrderStage.SIZE));
        assertThat(stage.given(environment, run))
                .noneMatch(order -> order.startsWith("activate") || order.startsWith("publish orchestration"));
        assertThat(stage.snapshot(environment).activeItems()).isEmpty();
    }

    @Test
    void installingOverActiveRecordsIsRefusedAndTheyAreNamed() {
        EnvironmentName environment = stage.running();

        StagedRun run = stage.start("install-solution", environment, Map.of("package", OrderStage.SECOND));

        assertThat(run.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(run.problem().items()).extracting(item -> item.code()).containsOnly("ALM-OM-010");
        assertThat(run.problem().items().toString())
                .contains(OrderStage.FLOW, OrderStage.SIZE, OrderStage.PROVIDER)
                .doesNotContain(OrderStage.WAREHOUSE);
    }

    @Test
    void aSecondDeploymentToTheEnvironmentWaitsForTheFirst() {
        EnvironmentName environment = stage.running();
        StagedRun first =
                stage.request("deploy-order-management", environment, OrderStage.deploying(OrderStage.SECOND));
        first.until("call_stopOrchestrations");

        StagedRun second = deploy(environment, OrderStage.deploying(OrderStage.SECOND));

        assertThat(second.state()).isEqualTo(DeploymentState.QUEUED);
        first.proceeds();
        assertThat(first.state()).as(() -> String.valueOf(first.now())).isEqualTo(DeploymentState.SUCCEEDED);
        second.proceeds();
        assertThat(second.state()).as(() -> String.valueOf(second.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.given(environment, second)).isEqualTo(List.of());
    }

    @Test
    void anUpgradeThatIsStagedAndThenAppliedIsActiveInBothStates() {
        EnvironmentName environment = stage.running();

        for (String mode : List.of("stage", "apply-upgrade")) {
            Map<String, Object> variables = new HashMap<>(OrderStage.deploying(OrderStage.SECOND));
            variables.put("mode", mode);
            StagedRun run = deploy(environment, variables);

            assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
            assertThat(OrderStage.rules(
                            stage.policy(environment, OrderStage.SIZE).rules()))
                    .anyMatch(rule -> rule.contains(">= 75"));
            assertThat(stage.snapshot(environment).model().items())
                    .allMatch(one -> one.active() && one.staleFlows().isEmpty());
        }
    }
}
