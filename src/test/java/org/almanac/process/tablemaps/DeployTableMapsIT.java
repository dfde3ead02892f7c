package org.almanac.process.tablemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almanac.deployment.DeploymentState;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.environment.EnvironmentName;
import org.almanac.process.staging.StagedRun;
import org.almanac.process.staging.StagedTest;
import org.almanac.sample.SamplePackages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StagedTest
class DeployTableMapsIT {

    private static final String CUSTOMERS = "accounts - Customers V3";
    private static final String CONTACTS = "contacts - CDS Contacts V2";
    private static final Map<String, Object> CONTOSO = Map.of(
            "package", "ContosoTableMaps", "versions", "package; " + CUSTOMERS + "=2.0.2.0", "initialSync", "skip");

    @Autowired
    private DualWriteStage stage;

    @Test
    void aNewVersionIsImportedAppliedChosenAndRuns() {
        EnvironmentName prod = stage.linked(CUSTOMERS);

        StagedRun run = stage.start("deploy-table-maps", prod, CONTOSO);

        assertThat(run.state()).as(() -> String.valueOf(run.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.map(prod, CUSTOMERS).appliedVersion().orElseThrow().version())
                .hasToString("2.0.2.0");
        assertThat(stage.map(prod, CUSTOMERS).state()).isEqualTo(MapState.RUNNING);
    }

    // map scenario 49
    @Test
    void ordersAreGivenInTheOrderStopApplyChooseRefreshStart() {
        EnvironmentName prod = stage.linked(CUSTOMERS);

        StagedRun run = stage.start("deploy-table-maps", prod, CONTOSO);

        List<String> orders = stage.dualWrite.requests(prod, run.id.value()).stream()
                .map(RequestStatus::order)
                .filter(order -> order.maps().isEmpty()
                        || order.maps().get(0).displayName().equals(CUSTOMERS))
                .map(order -> order.getClass().getSimpleName())
                .toList();
        assertThat(orders).containsExactly("Stop", "ApplySolution", "ChooseVersion", "RefreshTables", "Start");
    }

    // map scenario 51
    @Test
    void aMapThatWasStoppedStaysStoppedOnTheNewVersion() {
        EnvironmentName prod = stage.linked(CUSTOMERS);
        stage.order(prod, new DualWriteOrder.Stop(stage.map(prod, CUSTOMERS).pair()));

        stage.start("deploy-table-maps", prod, CONTOSO);

        assertThat(stage.map(prod, CUSTOMERS).appliedVersion().orElseThrow().version())
                .hasToString("2.0.2.0");
        assertThat(stage.map(prod, CUSTOMERS).state().stopped()).isTrue();
    }

    // map scenario 52
    @Test
    void theSamePackageAgainChangesNothing() {
        EnvironmentName prod = stage.linked(CUSTOMERS);
        stage.start("deploy-table-maps", prod, CONTOSO);
        String before = stage.state(prod);

        StagedRun again = stage.start("deploy-table-maps", prod, CONTOSO);

        assertThat(again.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.state(prod)).isEqualTo(before);
        assertThat(stage.dualWrite.requests(prod, again.id.value()))
                .noneMatch(request -> request.order() instanceof DualWriteOrder.Stop);
    }

    @Test
    void thePreviousVersionIsChosenBackWithoutAPackage() {
        EnvironmentName prod = stage.linked(CUSTOMERS, CONTACTS);
        stage.start("deploy-table-maps", prod, CONTOSO);

        StagedRun back = stage.start(
                "deploy-table-maps", prod, Map.of("versions", CONTACTS + "=1.0.0.6", "initialSync", "skip"));

        assertThat(back.state()).as(() -> String.valueOf(back.now())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.map(prod, CONTACTS).appliedVersion().orElseThrow().version())
                .hasToString("1.0.0.6");
        assertThat(stage.map(prod, CONTACTS).state()).isEqualTo(MapState.RUNNING);
    }

    @Test
    void aLiveVersionIsNeitherUninstalledNorTakenBackUntilAnotherOneIsChosen() {
        EnvironmentName prod = stage.linked(CUSTOMERS);
        StagedRun run = stage.start("deploy-table-maps", prod, CONTOSO);
        Map<String, Object> solution = Map.of("solution", "ContosoTableMaps");

        StagedRun undo = stage.start("undo-deployment", prod, Map.of("deployment", run.id.value()));
        StagedRun refused = stage.start("uninstall-solution", prod, solution);
        stage.start(
                "deploy-table-maps",
                prod,
                Map.of("versions", CUSTOMERS + "=1.0.0.9", "initialSync", "skip", "dependents", "leave"));
        StagedRun done = stage.start("uninstall-solution", prod, solution);

        assertThat(undo.problem().items()).anyMatch(item -> item.message().contains("live version"));
        assertThat(refused.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(done.state()).as(() -> String.valueOf(done.now().problem())).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.map(prod, CUSTOMERS).state()).isEqualTo(MapState.RUNNING);
    }

    // map scenario 53
    @Test
    void anUpgradeThatDropsTheLiveVersionIsRefusedBeforeAnythingStops() {
        EnvironmentName prod = stage.linked();
        stage.shelved(SamplePackages.myCustomTableMaps("1.1", true));
        stage.installed(prod, SamplePackages.myCustomTableMaps("1.1", true));
        stage.order(prod, new DualWriteOrder.ApplySolution("MyCustomTableMaps"));
        stage.start(
                "deploy-table-maps",
                prod,
                Map.of("versions", CONTACTS + "=2.0.2.0", "start", "run", "initialSync", "skip"));
        String before = stage.state(prod);

        StagedRun run = stage.start(
                "deploy-table-maps", prod, Map.of("package", "MyCustomTableMaps@1.0.0.0", "mode", "upgrade"));

        assertThat(run.problem().items()).anyMatch(item -> item.message().contains("deletes the version that is live"));
        assertThat(stage.state(prod)).isEqualTo(before);
    }
}
