package org.almanac.process.ordermanagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.deployment.DeploymentState;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderFault;
import org.almanac.process.staging.StagedRun;
import org.almanac.process.staging.StagedTest;
import org.almanac.sample.SamplePackages;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever breaks while order management is changed: what is active is that of before or that wanted, never between. */
@StagedTest
class FaultsWhileDeployingOrdersIT {

    @Autowired
    private OrderStage stage;

    /** The processes, each with an environment to begin with and what is asked for. */
    enum Change {
        DEPLOY("deploy-order-management", OrderStage.deploying(OrderStage.SECOND)),
        ROLL_BACK("roll-back-policy", Map.of("policy", OrderStage.SIZE, "version", "1"));

        final String process;
        final Map<String, Object> variables;

        Change(String process, Map<String, Object> variables) {
            this.process = process;
            this.variables = variables;
        }
    }

    private EnvironmentName begun(Change change) {
        EnvironmentName environment = stage.running();
        if (change == Change.ROLL_BACK) {
            stage.changed(environment, "Threshold", "if Quantity >= 60 then Priority = High");
        }
        return environment;
    }

    /** The same for each environment, so one run without a fault tells it. */
    private String goal(Change change) {
        return stage.once("order goal of " + change, () -> {
            EnvironmentName environment = begun(change);
            StagedRun run = stage.start(change.process, environment, change.variables);
            assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
            return stage.state(environment);
        });
    }

    /** Once, the step is tried again; twice, the way back begins; more often, the way back is hit as well and held for people. */
    static Stream<Arguments> faults() {
        return Stream.of(Change.values())
                .flatMap(change -> Stream.of(OrderActionKind.values())
                        .filter(kind -> happens(change, kind))
                        .flatMap(kind -> Stream.of(OrderFault.Mode.values())
                                .flatMap(mode -> times(mode).map(times -> Arguments.of(change, kind, mode, times)))));
    }

    private static boolean happens(Change change, OrderActionKind kind) {
        return switch (kind) {
            case CONNECT -> false;
            case RESTORE_VERSION -> change == Change.ROLL_BACK;
            case ACTIVATE_PROVIDER, DEACTIVATE_PROVIDER -> change == Change.DEPLOY;
            default -> true;
        };
    }

    private static Stream<Integer> times(OrderFault.Mode mode) {
        boolean again = mode == OrderFault.Mode.UNREACHABLE || mode == OrderFault.Mode.LOST_ANSWER;
        return again ? Stream.of(1) : Stream.of(1, 2, 4);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void afterAFaultWhatIsActiveIsAsBeforeOrAsWanted(
            Change change, OrderActionKind kind, OrderFault.Mode mode, int times) {
        String goal = goal(change);
        EnvironmentName environment = begun(change);
        String baseline = stage.state(environment);
        stage.rehearsal.inject(environment, new OrderFault(kind, null, times, "0x80040265", "It does not work.", mode));

        StagedRun run = stage.start(change.process, environment, change.variables);
        for (int i = 0; run.incidents() > 0 && i < 9; i++) {
            run.retried();
        }

        boolean succeeded = run.state() == DeploymentState.SUCCEEDED;
        assertThat(run.state())
                .as(() -> String.valueOf(run.now()))
                .isIn(DeploymentState.SUCCEEDED, DeploymentState.UNDONE);
        assertThat(stage.state(environment)).isEqualTo(succeeded ? goal : baseline);
        assertThat(stage.rehearsal.faults(environment))
                .as("the fault was met")
                .noneMatch(fault -> fault.times() == times);
        assertThat(activations(environment, run)).isSortedAccordingTo(FaultsWhileDeployingOrdersIT::inOrder);
    }

    /** Of the last way, forth or back: what was activated after the last thing that was deactivated. */
    private List<String> activations(EnvironmentName environment, StagedRun run) {
        List<String> given = stage.given(environment, run);
        int last = 0;
        for (int i = 0; i < given.size(); i++) {
            if (rank(given.get(i)) < 0) {
                last = i + 1;
            }
        }
        return given.subList(last, given.size());
    }

    private static int inOrder(String one, String other) {
        return Integer.compare(rank(one), rank(other));
    }

    private static int rank(String order) {
        return order.startsWith("publish policy")
                ? 0
                : order.startsWith("activate provider") ? 1 : order.startsWith("publish orchestration") ? 2 : -1;
    }

    /** In an environment that has nothing yet, so that connections are made and the way back takes the records away. */
    @ParameterizedTest
    @EnumSource(OrderFault.Mode.class)
    void afterAFaultWhileConnectingEverythingIsActiveOrNothingIsThere(OrderFault.Mode mode) {
        EnvironmentName environment = stage.environment();
        stage.rehearsal.inject(
                environment, new OrderFault(OrderActionKind.CONNECT, null, 1, "0x80040265", "It does not work.", mode));

        StagedRun run = stage.start("deploy-order-management", environment, OrderStage.deploying(OrderStage.FIRST));
        for (int i = 0; run.incidents() > 0 && i < 9; i++) {
            run.retried();
        }

        if (run.state() == DeploymentState.SUCCEEDED) {
            assertThat(stage.snapshot(environment).model().items()).hasSize(4).allMatch(one -> one.active());
        } else {
            assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.UNDONE);
            assertThat(stage.snapshot(environment).model().items()).isEmpty();
        }
        assertThat(stage.rehearsal.faults(environment)).as("the fault was met").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void aJobThatIsCutOffBeforeItsTransactionEndsIsDoneAgainAndNothingTwice(Change change) {
        String goal = goal(change);
        EnvironmentName environment = begun(change);
        StagedRun run = stage.request(change.process, environment, change.variables);
        List<String> cutOff = new ArrayList<>();
        for (var job = run.next(); job.isPresent(); job = run.next()) {
            Job one = job.get();
            stage.transactions.executeWithoutResult(status -> {
                run.execute(one);
                status.setRollbackOnly();
            });
            cutOff.add(one.getId());
            run.execute(one);
            stage.work.workOff();
        }
        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.state(environment)).isEqualTo(goal);
        assertThat(cutOff).hasSizeGreaterThan(8);
        assertThat(stage.given(environment, run)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void aRunThatIsCancelledAnywhereBringsTheBaselineBack(Change change) {
        int jobs = jobsOf(change);
        for (int cut = 3; cut < jobs; cut += 3) {
            EnvironmentName environment = begun(change);
            String baseline = stage.state(environment);
            StagedRun run = stage.request(change.process, environment, change.variables);
            for (int i = 0; i < cut; i++) {
                run.next().ifPresent(run::execute);
                stage.work.workOff();
            }
            stage.desk().cancel(run.id, OrderStage.OPERATOR);
            run.proceeds();
            assertThat(run.state())
                    .as(() -> String.valueOf(run.now()))
                    .isIn(DeploymentState.UNDONE, DeploymentState.CANCELLED);
            assertThat(stage.state(environment)).as("cut off after " + cut).isEqualTo(baseline);
        }
    }

    private int jobsOf(Change change) {
        StagedRun run = stage.start(change.process, begun(change), change.variables);
        return run.jobs;
    }

    @Test
    void anImportThatIsRefusedAfterEverythingWasDeactivatedBringsTheBaselineBack() {
        EnvironmentName environment = begun(Change.DEPLOY);
        String baseline = stage.state(environment);
        StagedRun run = stage.request(Change.DEPLOY.process, environment, Change.DEPLOY.variables);
        run.until("call_unpublishPolicies");
        stage.installed(environment, SamplePackages.expenses("1.0", true));

        run.proceeds();

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.UNDONE);
        assertThat(run.problem().items()).anyMatch(item -> item.code().startsWith("ALM-PLAN"));
        assertThat(stage.state(environment)).isEqualTo(baseline);
    }

    @Test
    void aPolicyThatSomebodyElseEditsMeanwhileIsActiveAgainAndPeopleAreAskedToLook() {
        EnvironmentName environment = begun(Change.DEPLOY);
        StagedRun run = stage.request(Change.DEPLOY.process, environment, Change.DEPLOY.variables);
        run.until("call_unpublishPolicies");
        stage.in(() -> stage.authoring.putRule(
                environment,
                stage.policy(environment, OrderStage.SIZE).id(),
                "Threshold",
                "if Quantity >= 51 then Priority = High",
                "page-" + UUID.randomUUID()));

        run.proceeds();

        assertThat(run.incidents()).isEqualTo(1);
        assertThat(run.problem().detail()).contains(OrderStage.SIZE, "does not say what was planned");
        assertThat(stage.snapshot(environment).model().items())
                .allMatch(one -> one.active() && one.staleFlows().isEmpty());
    }
}
