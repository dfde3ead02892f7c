package org.almanac.process.ordermanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.almanac.deployment.DeploymentState;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.problem.AlmanacException;
import org.almanac.process.staging.StagedRun;
import org.almanac.process.staging.StagedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The process that rolls a policy back. */
@StagedTest
class RollBackPolicyIT {

    @Autowired
    private OrderStage stage;

    /** Versions 1 to 3 are archived with 50, 60 and 75; version 4 says 100. */
    private EnvironmentName changedThreeTimes() {
        EnvironmentName environment = stage.running();
        for (int threshold : new int[] {60, 75, 100}) {
            stage.changed(environment, "Threshold", "if Quantity >= " + threshold + " then Priority = High");
        }
        return environment;
    }

    private StagedRun rollBack(EnvironmentName environment, String version) {
        return stage.start("roll-back-policy", environment, Map.of("policy", OrderStage.SIZE, "version", version));
    }

    // map scenario 68
    @Test
    void thePolicySaysWhatTheVersionSaidAndReferencesHold() {
        EnvironmentName environment = changedThreeTimes();
        Policy before = stage.policy(environment, OrderStage.SIZE);
        assertThat(before.archive()).extracting(PolicyVersion::number).containsExactly(1, 2, 3);

        StagedRun run = rollBack(environment, "2");

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        Policy after = stage.policy(environment, OrderStage.SIZE);
        assertThat(OrderStage.rules(after.rules()))
                .isEqualTo(OrderStage.rules(before.version(2).orElseThrow().rules()))
                .anyMatch(rule -> rule.contains(">= 60"));
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.number()).isEqualTo(5);
        assertThat(after.archive()).extracting(PolicyVersion::number).containsExactly(1, 2, 3, 4);
        assertThat(after.archive().subList(0, 3)).isEqualTo(before.archive());
        assertThat(stage.given(environment, run))
                .containsExactly(
                        "stop orchestration " + OrderStage.FLOW,
                        "unpublish policy " + OrderStage.SIZE,
                        "restore version " + OrderStage.SIZE,
                        "publish policy " + OrderStage.SIZE,
                        "publish orchestration " + OrderStage.FLOW);
    }

    // map scenario 70
    @Test
    void whatRunsAfterwardsIsTheRestoredVersion() {
        EnvironmentName environment = changedThreeTimes();
        Instant before = stage.clock.instant();
        stage.clock.advance(Duration.ofMinutes(1));

        StagedRun run = rollBack(environment, "2");

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        Policy policy = stage.policy(environment, OrderStage.SIZE);
        assertThat(policy.active()).isTrue();
        assertThat(policy.flows())
                .allMatch(Flow::on)
                .allMatch(flow -> flow.modifiedAt().isAfter(before));
        assertThat(policy.staleFlows()).isEmpty();
        assertThat(stage.orchestration(environment).active()).isTrue();
        assertThat(stage.orchestration(environment).flows())
                .filteredOn(Flow::on)
                .isNotEmpty()
                .allMatch(flow -> flow.modifiedAt().isAfter(before));
    }

    @Test
    void aPolicyThatWasNotPublishedStaysSo() {
        EnvironmentName environment = changedThreeTimes();
        stage.deactivated(environment, stage.orchestration(environment));
        stage.deactivated(environment, stage.policy(environment, OrderStage.SIZE));

        StagedRun run = rollBack(environment, "1");

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        Policy policy = stage.policy(environment, OrderStage.SIZE);
        assertThat(policy.active()).isFalse();
        assertThat(OrderStage.rules(policy.rules())).anyMatch(rule -> rule.contains(">= 50"));
        assertThat(policy.archive()).extracting(PolicyVersion::number).containsExactly(1, 2, 3, 4);
    }

    // map scenario 69
    @Test
    void aVersionOfAnotherPolicyIsRefused() {
        EnvironmentName environment = changedThreeTimes();
        stage.deactivated(environment, stage.orchestration(environment));
        stage.deactivated(environment, stage.policy(environment, OrderStage.WAREHOUSE));
        PolicyVersion foreign =
                stage.policy(environment, OrderStage.WAREHOUSE).archive().get(0);

        StagedRun run = rollBack(environment, foreign.id().toString());

        assertThat(run.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(run.problem().items()).extracting(item -> item.code()).containsExactly("ALM-OM-006");
    }

    @Test
    void aVersionThatIsMissingIsNotEvenStarted() {
        EnvironmentName environment = changedThreeTimes();

        assertThatThrownBy(() -> rollBack(environment, "17"))
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining("17");
    }

    @Test
    void aPolicyInUseIsNotRolledBackWithoutItsDependents() {
        EnvironmentName environment = changedThreeTimes();

        StagedRun run = stage.start(
                "roll-back-policy",
                environment,
                Map.of("policy", OrderStage.SIZE, "version", "2", "dependents", false));

        assertThat(run.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(run.problem().items().toString()).contains(OrderStage.FLOW);
    }

    @Test
    void whatARollBackHasRestoredStaysOverALaterPackage() {
        EnvironmentName environment = changedThreeTimes();
        rollBack(environment, "2");

        StagedRun run = stage.start("deploy-order-management", environment, OrderStage.deploying(OrderStage.SECOND));

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(OrderStage.rules(stage.policy(environment, OrderStage.SIZE).rules()))
                .anyMatch(rule -> rule.contains(">= 60"))
                .hasSize(2);
    }

    @Test
    void aDeploymentThatOverwritesLetsThePackageThroughAgain() {
        EnvironmentName environment = changedThreeTimes();
        rollBack(environment, "2");
        Map<String, Object> variables = new HashMap<>(OrderStage.deploying(OrderStage.SECOND));
        variables.put("customizations", "overwrite");

        StagedRun run = stage.start("deploy-order-management", environment, variables);

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(OrderStage.rules(stage.policy(environment, OrderStage.SIZE).rules()))
                .anyMatch(rule -> rule.contains(">= 75"))
                .hasSize(2);
    }
}
