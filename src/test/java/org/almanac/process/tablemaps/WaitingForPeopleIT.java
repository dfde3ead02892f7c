package org.almanac.process.tablemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.almanac.deployment.DeploymentState;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.Pace;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.BadInput;
import org.almanac.process.staging.StagedRun;
import org.almanac.process.staging.StagedTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a deployment of table maps asks people, and how it is cancelled. */
@StagedTest
class WaitingForPeopleIT {

    private static final String CUSTOMERS = "accounts - Customers V3";
    private static final String ORDERS = "salesorders - CDS sales order headers";
    private static final String VERSIONS = "package; " + CUSTOMERS + "=2.0.2.0";

    @Autowired
    private DualWriteStage stage;

    private EnvironmentName production() {
        EnvironmentName production = stage.linked(CUSTOMERS);
        stage.order(
                production,
                new DualWriteOrder.SetKeys(Map.of(
                        "salesorders", java.util.List.of("msdyn_salesordernumber", "msdyn_company.cdm_companycode"))));
        stage.running(production, ORDERS);
        return production;
    }

    /** With so many customers that copying them has to be decided by somebody. */
    private StagedRun withManyCustomers(EnvironmentName production) {
        stage.rehearsal.describe(production, FinanceSide.sound().withRows("Customers V3", "USMF", 80_000));
        return stage.start(
                "deploy-table-maps", production, Map.of("package", "ContosoTableMaps", "versions", VERSIONS));
    }

    @ParameterizedTest
    @CsvSource({"copy", "skip"})
    void whereTheTableAsksAnOperatorDecidesBeforeAnythingBegins(String decision) {
        EnvironmentName production = production();
        String before = stage.state(production);
        StagedRun run = withManyCustomers(production);
        Task task = run.tasks().get(0);
        assertThat(task.getTaskDefinitionKey()).isEqualTo("task_decideSync");
        assertThat((String) stage.engine.getTaskService().getVariable(task.getId(), "syncQuestions"))
                .contains(CUSTOMERS);
        assertThat(stage.state(production)).isEqualTo(before);
        assertThatThrownBy(() -> stage.engine.getTaskService().complete(task.getId(), Map.of("syncDecision", "maybe")))
                .hasRootCauseInstanceOf(BadInput.class);

        stage.engine.getTaskService().complete(task.getId(), Map.of("syncDecision", decision));
        run.proceeds();

        // without the contacts of these customers copying them fails, and everything is as it was
        assertThat(run.state())
                .as(() -> String.valueOf(run.now().problem()))
                .isEqualTo(decision.equals("copy") ? DeploymentState.UNDONE : DeploymentState.SUCCEEDED);
        boolean copied = stage.dualWrite.requests(production, run.id.value()).stream()
                .anyMatch(request -> request.order() instanceof DualWriteOrder.Start start && start.initialSync());
        assertThat(copied).isEqualTo(decision.equals("copy"));
    }

    private StagedRun stuckWhilePaused(EnvironmentName production) {
        stage.rehearsal.pace(
                production,
                new Pace(Map.of(OrderKind.APPLY_SOLUTION, Duration.ofDays(2)), Duration.ZERO, Duration.ZERO));
        StagedRun run = stage.request(
                "deploy-table-maps",
                production,
                Map.of("package", "ContosoTableMaps", "versions", VERSIONS, "initialSync", "skip"));
        for (var job = run.next(); job.isPresent() && paused(production) == 0; job = run.next()) {
            run.execute(job.get());
        }
        assertThat(stage.map(production, ORDERS).state()).isEqualTo(MapState.PAUSED);
        return run;
    }

    private long paused(EnvironmentName environment) {
        return stage.snapshot(environment).maps().stream()
                .filter(map -> map.state().equals(MapState.PAUSED))
                .count();
    }

    @ParameterizedTest
    @CsvSource({"replay, Running", "keep, Running", "discard, Running", "wait, Paused"})
    void beforeTheDayIsOverPeopleDecideAboutPausedMaps(String decision, String state) {
        EnvironmentName production = production();
        StagedRun run = stuckWhilePaused(production);

        stage.engine
                .getManagementService()
                .executeJob(run.timer("bnd_pauseLimit").getId());
        run.execute(run.message("task_escalatePause"));
        Task task = run.tasks().get(0);
        assertThat(task.getTaskDefinitionKey()).isEqualTo("task_decidePaused");
        stage.engine.getTaskService().complete(task.getId(), Map.of("pausedDecision", decision));
        run.execute(run.message("task_advanceStep"));
        run.execute(run.message("task_advanceStep"));

        assertThat(stage.map(production, ORDERS).state().label()).isEqualTo(state);
    }

    @Test
    void cancellingWhileMapsAreStoppedBringsTheBaselineBack() {
        EnvironmentName production = production();
        String before = stage.state(production);
        StagedRun run = stuckWhilePaused(production);

        stage.desk().cancel(run.id, DualWriteStage.OPERATOR);
        stage.rehearsal.pace(production, Pace.AT_ONCE);
        stage.clock.advance(Duration.ofDays(3));
        run.proceeds();

        assertThat(run.state()).as(() -> String.valueOf(run.now().problem())).isEqualTo(DeploymentState.UNDONE);
        assertThat(stage.state(production)).isEqualTo(before);
    }
}
