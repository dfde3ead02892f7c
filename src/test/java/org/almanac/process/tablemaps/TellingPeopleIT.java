package org.almanac.process.tablemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.deployment.DeploymentState;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.Pace;
import org.almanac.environment.EnvironmentName;
import org.almanac.process.staging.StagedRun;
import org.almanac.process.staging.StagedTest;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What people are told while table maps are deployed. */
@StagedTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:table-maps-told;DB_CLOSE_DELAY=-1",
            "almanac.notifications.web-hook.url=https://hooks.example/almanac",
            "almanac.notifications.worker=false"
        })
class TellingPeopleIT {

    private static final String CUSTOMERS = "accounts - Customers V3";
    private static final String ORDERS = "salesorders - CDS sales order headers";
    private static final String VERSIONS = "package; " + CUSTOMERS + "=2.0.2.0";

    @Autowired
    private DualWriteStage stage;

    @Autowired
    private JdbcClient jdbc;

    private record Told(String kind, String state, String group, String text) {}

    private List<Told> told(StagedRun run) {
        return jdbc.sql("SELECT * FROM alm.notification WHERE deployment = ? ORDER BY told_at, kind")
                .param(run.id.value())
                .query((row, n) -> new Told(
                        row.getString("kind"),
                        row.getString("run_state"),
                        Optional.ofNullable(row.getString("told_group")).orElse("-"),
                        row.getString("line")))
                .list();
    }

    private StagedRun deploy(EnvironmentName environment, String sync) {
        return stage.request(
                "deploy-table-maps",
                environment,
                Map.of("package", "ContosoTableMaps", "versions", VERSIONS, "initialSync", sync));
    }

    @Test
    void thatADeploymentHasSucceeded() {
        StagedRun run = deploy(stage.linked(CUSTOMERS), "skip").proceeds();
        assertThat(told(run)).containsExactly(new Told("SUCCEEDED", "SUCCEEDED", "-", "The deployment has succeeded."));
    }

    @Test
    void thatSomebodyMustDecideAndThatAllWasUndoneInTheEnd() {
        EnvironmentName environment = stage.linked(CUSTOMERS);
        stage.rehearsal.describe(environment, FinanceSide.sound().withRows("Customers V3", "USMF", 80_000));
        StagedRun run = stage.start(
                "deploy-table-maps", environment, Map.of("package", "ContosoTableMaps", "versions", VERSIONS));
        assertThat(told(run)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("ATTENTION");
            assertThat(notice.group()).isEqualTo("operators");
            assertThat(notice.text()).contains("Decide initial sync");
        });

        stage.engine.getTaskService().complete(run.tasks().get(0).getId(), Map.of("syncDecision", "copy"));
        run.proceeds();

        assertThat(run.state()).isEqualTo(DeploymentState.UNDONE);
        assertThat(told(run))
                .filteredOn(notice -> notice.kind().equals("UNDONE"))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.text()).startsWith("What the deployment had changed was undone. ALM-"));
    }

    @Test
    void thatMapsHaveBeenPausedForLong() {
        EnvironmentName environment = stage.linked(CUSTOMERS);
        stage.order(
                environment,
                new DualWriteOrder.SetKeys(
                        Map.of("salesorders", List.of("msdyn_salesordernumber", "msdyn_company.cdm_companycode"))));
        stage.running(environment, ORDERS);
        stage.rehearsal.pace(
                environment,
                new Pace(Map.of(OrderKind.APPLY_SOLUTION, Duration.ofDays(2)), Duration.ZERO, Duration.ZERO));
        StagedRun run = deploy(environment, "skip");
        for (Optional<Job> job = run.next(); job.isPresent() && paused(environment) == 0; job = run.next()) {
            run.execute(job.get());
        }

        stage.engine
                .getManagementService()
                .executeJob(run.timer("bnd_pauseLimit").getId());
        run.execute(run.message("task_escalatePause"));

        assertThat(told(run)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("ATTENTION");
            assertThat(notice.group()).isEqualTo("operators");
            assertThat(notice.text()).startsWith("1 table maps of " + environment + " have been paused for long.");
        });
    }

    private long paused(EnvironmentName environment) {
        return stage.snapshot(environment).maps().stream()
                .filter(map -> map.state().equals(MapState.PAUSED))
                .count();
    }

    @Test
    void thatWhatWasAskedForWasRefused() {
        StagedRun run = stage.start("upgrade-dual-write", stage.environment(), Map.of());
        assertThat(run.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(told(run)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("REFUSED");
            assertThat(notice.text()).startsWith("The deployment was refused. ALM-");
        });
    }

    @Test
    void thatAnEnvironmentTakesTableMapsFromSolutionsNow() {
        EnvironmentName environment = stage.environment();
        stage.rehearsal.linkedLongAgo(environment, DualWriteStage.host(environment), List.of("USMF"));
        StagedRun run = stage.start("upgrade-dual-write", environment, Map.of());
        assertThat(told(run)).extracting(Told::kind).containsExactlyInAnyOrder("ATTENTION", "SUCCEEDED");
        assertThat(told(run))
                .extracting(Told::text)
                .contains("Table maps of " + environment + " travel in solutions now.");
    }

    @Test
    void thatSomebodyMustProvideConnections() {
        EnvironmentName environment = stage.environment();
        stage.rehearsal.describe(
                environment, FinanceSide.sound().withDefects(Set.of(FinanceSide.Defect.FINANCE_CONNECTION_MISSING)));
        StagedRun run = stage.start(
                "set-up-dual-write",
                environment,
                Map.of(
                        "finance",
                        DualWriteStage.host(environment),
                        "companies",
                        "USMF",
                        "packages",
                        "Dynamics365FinanceAndOperationsDualWriteMaps"));
        assertThat(told(run)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("ATTENTION");
            assertThat(notice.text()).contains("Provide connections");
        });
    }
}
