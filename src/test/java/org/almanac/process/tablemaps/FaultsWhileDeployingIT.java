package org.almanac.process.tablemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.deployment.DeploymentState;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.OrderKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.process.staging.StagedRun;
import org.almanac.process.staging.StagedTest;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever breaks while table maps are deployed: versions, states and keys are those of before or those wanted, never between. */
@StagedTest
class FaultsWhileDeployingIT {

    private static final String CUSTOMERS = "accounts - Customers V3";
    private static final String ORDERS = "salesorders - CDS sales order headers";
    private static final Map<String, Object> CONTOSO = Map.of(
            "package", "ContosoTableMaps",
            "versions", "package; " + CUSTOMERS + "=2.0.2.0",
            "start", "run",
            "keys", "{\"contacts\": [\"msdyn_contactpersonid\"]}",
            "initialSync", "skip");
    private static final List<OrderKind> KINDS = List.of(
            OrderKind.STOP,
            OrderKind.PAUSE,
            OrderKind.APPLY_SOLUTION,
            OrderKind.INITIALIZE,
            OrderKind.CHOOSE_VERSION,
            OrderKind.SET_KEYS,
            OrderKind.REFRESH_TABLES,
            OrderKind.START,
            OrderKind.RESUME);

    @Autowired
    private DualWriteStage stage;

    private EnvironmentName production() {
        EnvironmentName production = stage.linked(CUSTOMERS, "contacts - CDS Contacts V2");
        stage.order(
                production,
                new DualWriteOrder.SetKeys(Map.of(
                        "salesorders", List.of("msdyn_salesordernumber", "msdyn_company.cdm_companycode"),
                        "ctso_addressbooks", List.of("ctso_name"))));
        stage.running(production, ORDERS);
        return production;
    }

    /** The same for each environment, so one deployment without a fault tells it. */
    private String goal() {
        return stage.once("goal of " + getClass().getSimpleName(), this::reached);
    }

    private String reached() {
        EnvironmentName environment = production();
        StagedRun run = stage.start("deploy-table-maps", environment, CONTOSO);
        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        return stage.state(environment);
    }

    /** What the engine tries again by itself hits once; what the model takes back hits the way back as well. */
    static Stream<Arguments> faults() {
        return KINDS.stream()
                .flatMap(kind -> Stream.of(Fault.Mode.values())
                        .flatMap(mode -> times(mode).map(times -> Arguments.of(kind, mode, times))));
    }

    private static Stream<Integer> times(Fault.Mode mode) {
        boolean again = mode == Fault.Mode.UNREACHABLE || mode == Fault.Mode.LOST_ANSWER;
        return again ? Stream.of(1) : Stream.of(1, 2);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void afterAFaultEverythingIsAsBeforeOrAsWanted(OrderKind kind, Fault.Mode mode, int times) {
        EnvironmentName production = production();
        String baseline = stage.state(production);
        stage.rehearsal.inject(production, new Fault(kind, null, times, "DIPV1022", "It does not work.", mode));

        StagedRun run = stage.start("deploy-table-maps", production, CONTOSO);
        for (int i = 0; run.incidents() > 0 && i < 5; i++) {
            run.retried();
        }

        boolean succeeded = run.state() == DeploymentState.SUCCEEDED;
        assertThat(run.state())
                .as(() -> String.valueOf(run.now()))
                .isIn(DeploymentState.SUCCEEDED, DeploymentState.UNDONE);
        assertThat(stage.state(production)).isEqualTo(succeeded ? goal() : baseline);
        assertThat(stage.rehearsal.faults(production))
                .as("the fault was met")
                .noneMatch(fault -> fault.times() == times);
    }

    @Test
    void aJobThatIsCutOffBeforeItsTransactionEndsIsDoneAgainAndNothingTwice() {
        EnvironmentName production = production();
        StagedRun run = stage.request("deploy-table-maps", production, CONTOSO);
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
        assertThat(stage.state(production)).isEqualTo(goal());
        assertThat(cutOff).hasSizeGreaterThan(10);
        assertThat(stage.dualWrite.requests(production, run.id.value()))
                .filteredOn(request -> request.order() instanceof DualWriteOrder.ApplySolution)
                .hasSize(1);
    }

    // map scenario 50
    @Test
    void aStartThatFailsTwiceBringsThePreviousVersionBackAndStartsIt() {
        EnvironmentName production = production();
        String before = stage.state(production);
        stage.rehearsal.inject(
                production,
                new Fault(
                        OrderKind.START,
                        stage.map(production, CUSTOMERS).pair(),
                        2,
                        "DIPV1022",
                        "Missing source field LOYALTYTIER in the schema.",
                        Fault.Mode.FAIL));

        StagedRun run = stage.start("deploy-table-maps", production, CONTOSO);

        assertThat(run.state()).isEqualTo(DeploymentState.UNDONE);
        assertThat(run.problem().code()).isEqualTo("ALM-DW-010");
        assertThat(run.problem().items()).anyMatch(item -> item.message().contains("LOYALTYTIER"));
        assertThat(stage.state(production)).isEqualTo(before);
        assertThat(stage.map(production, CUSTOMERS).state()).isEqualTo(MapState.RUNNING);
    }

    // map scenario 5
    @Test
    void applyingThatFailsEndsInTheErrorPathAndSwitchesNothing() {
        EnvironmentName production = production();
        String before = stage.state(production);
        stage.rehearsal.inject(
                production,
                new Fault(OrderKind.APPLY_SOLUTION, null, 1, "X", "Templates could not be restored.", Fault.Mode.FAIL));

        StagedRun run = stage.start("deploy-table-maps", production, CONTOSO);

        assertThat(run.state()).isEqualTo(DeploymentState.UNDONE);
        assertThat(run.problem().detail()).contains("Templates could not be restored.");
        assertThat(stage.dualWrite.requests(production, run.id.value()))
                .noneMatch(request -> request.order() instanceof DualWriteOrder.ChooseVersion);
        assertThat(stage.state(production)).isEqualTo(before);
    }
}
