package org.almanac.process.tablemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.almanac.deployment.DeploymentState;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.TableMap;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.BadInput;
import org.almanac.process.staging.StagedRun;
import org.almanac.process.staging.StagedTest;
import org.almanac.sample.SamplePackages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All maps of an environment go into one package, and come back elsewhere. */
@StagedTest
class BackingUpTableMapsIT {

    private static final String CUSTOMERS = "accounts - Customers V3";
    private static final Map<String, Object> BACK_UP = Map.of("publisher", "Contoso");

    @Autowired
    private DualWriteStage stage;

    private EnvironmentName filled() {
        EnvironmentName environment = stage.linked(CUSTOMERS);
        stage.start(
                "deploy-table-maps",
                environment,
                Map.of(
                        "package",
                        "ContosoTableMaps",
                        "versions",
                        "package; " + CUSTOMERS + "=2.0.2.0",
                        "initialSync",
                        "skip"));
        return environment;
    }

    private static List<String> versions(List<TableMap> maps) {
        return maps.stream()
                .flatMap(map -> map.versions().stream())
                .map(version ->
                        version.pair() + " " + version.publisher() + " " + version.version() + " " + version.id())
                .sorted()
                .toList();
    }

    private static List<String> chosen(List<TableMap> maps) {
        return maps.stream()
                .map(map -> map.pair() + " " + map.applied())
                .sorted()
                .toList();
    }

    // map scenario 55
    @Test
    void everyVersionAndChoiceIsBackInAnEmptyLinkedEnvironment() {
        EnvironmentName source = filled();
        StagedRun backup = stage.start("back-up-table-maps", source, BACK_UP);
        assertThat(backup.state()).as(() -> String.valueOf(backup.now())).isEqualTo(DeploymentState.SUCCEEDED);
        EnvironmentName empty = empty();

        StagedRun restore = stage.start("restore-table-maps", empty, Map.of("package", "TableMapsBackup"));

        assertThat(restore.state())
                .as(() -> String.valueOf(restore.now().problem()))
                .isEqualTo(DeploymentState.SUCCEEDED);
        List<TableMap> maps = stage.snapshot(empty).maps();
        assertThat(versions(maps)).isEqualTo(versions(stage.snapshot(source).maps()));
        assertThat(chosen(maps)).isEqualTo(chosen(stage.snapshot(source).maps()));
        assertThat(stage.snapshot(empty).keys())
                .isEqualTo(stage.snapshot(source).keys());
        assertThat(maps).allMatch(map -> map.state().stopped());
    }

    private EnvironmentName empty() {
        EnvironmentName empty = stage.environment();
        stage.installed(empty, SamplePackages.DUAL_WRITE_CORE);
        stage.installed(empty, SamplePackages.FINANCE_ADD_IN);
        stage.order(empty, new DualWriteOrder.CreateLink(DualWriteStage.host(empty), List.of("USMF", "DEMF")));
        return empty;
    }

    @Test
    void whatRanRunsAgainWhereItsColumnsAre() {
        stage.start("back-up-table-maps", filled(), Map.of("publisher", "Contoso", "solution", "WhatRan"));
        EnvironmentName without = empty();
        EnvironmentName with = empty();
        stage.installed(with, SamplePackages.CONTOSO_TABLE_MAPS);
        Map<String, Object> asBackedUp = Map.of("package", "WhatRan", "states", "as-backed-up");

        StagedRun refused = stage.start("restore-table-maps", without, asBackedUp);
        StagedRun restored = stage.start("restore-table-maps", with, asBackedUp);

        assertThat(refused.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(refused.problem().items()).anyMatch(item -> item.message().contains("ctso_loyaltytier"));
        assertThat(stage.snapshot(without).maps()).isEmpty();
        assertThat(restored.state())
                .as(() -> String.valueOf(restored.now().problem()))
                .isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(stage.map(with, CUSTOMERS).state()).isEqualTo(MapState.RUNNING);
    }

    @Test
    void anOrdinaryPackageIsNoBackUp() {
        EnvironmentName environment = stage.linked();
        assertThatThrownBy(() -> stage.start("restore-table-maps", environment, Map.of("package", "ContosoTableMaps")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no back-up of table maps");
    }

    @Test
    void withoutCoreThereIsNothingToBackUp() {
        StagedRun run = stage.start("back-up-table-maps", stage.environment(), BACK_UP);

        assertThat(run.state()).isEqualTo(DeploymentState.REFUSED);
        assertThat(run.problem().code()).isEqualTo("ALM-DW-001");
    }
}
