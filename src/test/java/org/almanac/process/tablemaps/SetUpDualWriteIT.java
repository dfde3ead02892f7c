package org.almanac.process.tablemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.deployment.DeploymentState;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.process.staging.StagedRun;
import org.almanac.process.staging.StagedTest;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A new environment gets core and maps; an old one is upgraded. */
@StagedTest
class SetUpDualWriteIT {

    private static final String ADD_IN = "Dynamics365FinanceAndOperationsDualWriteMaps";

    @Autowired
    private DualWriteStage stage;

    @Autowired
    private Environments environments;

    private Map<String, Object> request(EnvironmentName environment, String packages) {
        return Map.of("packages", packages, "finance", DualWriteStage.host(environment), "companies", "USMF, DEMF");
    }

    private String picture(EnvironmentName environment) {
        return stage.state(environment) + environments.get(environment).stateHash();
    }

    @Test
    void aNewEnvironmentGetsCoreLinkAndMapsAndListsEachOnce() {
        EnvironmentName environment = stage.environment();

        StagedRun run = stage.start("set-up-dual-write", environment, request(environment, ADD_IN));

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        DualWriteSnapshot now = stage.snapshot(environment);
        assertThat(now.core()).isTrue();
        assertThat(now.link()).isNotNull();
        assertThat(now.maps())
                .hasSizeGreaterThan(10)
                .allMatch(map -> map.state().stopped());
        assertThat(now.solutions()).allMatch(solution -> solution.applied());
    }

    // map scenarios 4, 6, 7
    @Test
    void packagesAreInstalledInTheirOrderAndAppliedOneByOne() {
        EnvironmentName environment = stage.environment();

        StagedRun run = stage.start(
                "set-up-dual-write", environment, request(environment, "msdyn_Dynamics365FinanceExtendedMaps"));

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        List<String> applied = stage.dualWrite.requests(environment, run.id.value()).stream()
                .map(RequestStatus::order)
                .filter(DualWriteOrder.ApplySolution.class::isInstance)
                .map(order -> ((DualWriteOrder.ApplySolution) order).solution())
                .toList();
        assertThat(applied).containsExactly("msdyn_DualWriteAppCoreMaps", "msdyn_Dynamics365FinanceExtendedMaps");
    }

    // map scenario 8
    @Test
    void aFailedHealthCheckIsNamedAndNothingMoves() {
        EnvironmentName environment = stage.environment();
        String before = picture(environment);
        stage.rehearsal.describe(environment, sideWith(FinanceSide.Defect.CONSENT_MISSING));

        StagedRun run = stage.start("set-up-dual-write", environment, request(environment, ADD_IN));

        assertThat(run.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(run.problem().items()).anyMatch(item -> item.message().contains("admin-consent"));
        assertThat(picture(environment)).isEqualTo(before);
    }

    private static FinanceSide sideWith(FinanceSide.Defect... defects) {
        return FinanceSide.sound().withDefects(Set.of(defects));
    }

    @Test
    void aPersonProvidesMissingConnectionsAndTheSetUpGoesOn() {
        EnvironmentName environment = stage.environment();
        stage.rehearsal.describe(environment, sideWith(FinanceSide.Defect.FINANCE_CONNECTION_MISSING));
        StagedRun run = stage.start("set-up-dual-write", environment, request(environment, ADD_IN));
        assertThat(run.tasks())
                .extracting(task -> task.getTaskDefinitionKey())
                .containsExactly("task_provideConnections");

        stage.rehearsal.describe(environment, FinanceSide.sound());
        stage.engine.getTaskService().complete(run.tasks().get(0).getId());
        run.proceeds();

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void aPackageThatIsNeededAndNowhereIsNamed() {
        EnvironmentName environment = stage.environment();

        StagedRun run = stage.start("set-up-dual-write", environment, Map.of("packages", ADD_IN));

        assertThat(run.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(run.problem().items()).anyMatch(item -> item.code().equals("ALM-DW-002"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(OrderKind.CREATE_LINK, OrderKind.APPLY_SOLUTION)
                .flatMap(kind -> Stream.of(Fault.Mode.values()).map(mode -> Arguments.of(kind, mode)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void afterAFaultTheEnvironmentIsAsBeforeOrSetUp(OrderKind kind, Fault.Mode mode) {
        EnvironmentName environment = stage.environment();
        String before = picture(environment);
        stage.rehearsal.inject(environment, new Fault(kind, null, 1, "X", "It does not work.", mode));

        StagedRun run = stage.start("set-up-dual-write", environment, request(environment, ADD_IN));
        for (int i = 0; run.incidents() > 0 && i < 5; i++) {
            run.retried();
        }

        assertThat(run.state())
                .as(() -> String.valueOf(run.now()))
                .isIn(DeploymentState.SUCCEEDED, DeploymentState.UNDONE);
        if (run.state() == DeploymentState.UNDONE) {
            assertThat(picture(environment)).isEqualTo(before);
        } else {
            assertThat(stage.snapshot(environment).maps()).hasSizeGreaterThan(10);
        }
    }

    @Test
    void aJobThatIsCutOffIsDoneAgain() {
        EnvironmentName environment = stage.environment();
        StagedRun run = stage.request("set-up-dual-write", environment, request(environment, ADD_IN));
        for (var job = run.next(); job.isPresent(); job = run.next()) {
            Job one = job.get();
            stage.transactions.executeWithoutResult(status -> {
                run.execute(one);
                status.setRollbackOnly();
            });
            run.execute(one);
            stage.work.workOff();
        }
        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
    }

    // map scenarios 11, 12
    @Test
    void anOldEnvironmentIsUpgradedOnceItOffersThat() {
        EnvironmentName environment = stage.environment();
        stage.rehearsal.linkedLongAgo(environment, DualWriteStage.host(environment), List.of("USMF"));

        StagedRun run = stage.start("upgrade-dual-write", environment, Map.of());

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.snapshot(environment).solutionAware()).isTrue();
        StagedRun again = stage.start("upgrade-dual-write", environment, Map.of());
        assertThat(again.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.dualWrite.requests(environment, again.id.value())).isEmpty();
    }

    // map scenario 13
    @Test
    void theCoreIsInstalledBeforeTheUpgrade() {
        EnvironmentName environment = stage.environment();
        stage.rehearsal.linkedLongAgo(environment, DualWriteStage.host(environment), List.of("USMF"));

        StagedRun run = stage.start("upgrade-dual-write", environment, Map.of());

        assertThat(run.steps()).contains("call_installCore/task_advanceStep", "call_upgrade/task_advanceStep");
        assertThat(run.steps().indexOf("call_installCore/task_advanceStep"))
                .isLessThan(run.steps().indexOf("call_upgrade/task_advanceStep"));
    }

    @Test
    void anUpgradeThatFailsLeavesTheEnvironmentAsItWas() {
        EnvironmentName environment = stage.environment();
        stage.rehearsal.linkedLongAgo(environment, DualWriteStage.host(environment), List.of("USMF"));
        String before = picture(environment);
        stage.rehearsal.inject(
                environment, new Fault(OrderKind.UPGRADE_TABLE_MAPS, null, 1, "X", "No.", Fault.Mode.FAIL));

        StagedRun run = stage.start("upgrade-dual-write", environment, Map.of());

        assertThat(run.state()).isEqualTo(DeploymentState.UNDONE);
        assertThat(picture(environment)).isEqualTo(before);
    }
}
