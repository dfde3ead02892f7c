package org.almanac.dualwrite.ordering;

import static org.almanac.dualwrite.DualWritePackage.APPLICATION_CORE;
import static org.almanac.dualwrite.DualWritePackage.ASSET_MANAGEMENT;
import static org.almanac.dualwrite.DualWritePackage.CORE;
import static org.almanac.dualwrite.DualWritePackage.FINANCE;
import static org.almanac.dualwrite.DualWritePackage.HR_COMMON_TABLES;
import static org.almanac.dualwrite.DualWritePackage.HUMAN_RESOURCES;
import static org.almanac.dualwrite.DualWritePackage.SUPPLY_CHAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.dualwrite.DualWritePackage;
import org.almanac.dualwrite.PackageOrder;
import org.almanac.dualwrite.PackageOrder.Item;
import org.junit.jupiter.api.Test;

class PackageOrderTest {

    private static List<Item> solutions(String... names) {
        return Stream.of(names).map(name -> new Item(name, Set.of())).toList();
    }

    // map scenario 6
    @Test
    void applicationCoreComesBeforeFinance() {
        PackageOrder order = PackageOrder.of(
                solutions("msdyn_Dynamics365FinanceExtendedMaps", "msdyn_DualWriteAppCoreMaps", "DualWriteCore"),
                List.of(),
                false);

        assertThat(order.solutions())
                .containsExactly("DualWriteCore", "msdyn_DualWriteAppCoreMaps", "msdyn_Dynamics365FinanceExtendedMaps");
        assertThat(order.missing()).isEmpty();
    }

    // map scenario 6
    @Test
    void applicationCoreIsNamedWhereItIsMissing() {
        PackageOrder order =
                PackageOrder.of(solutions("msdyn_Dynamics365FinanceExtendedMaps"), List.of("DualWriteCore"), false);

        assertThat(order.missing()).containsExactly("Application Core");
        assertThat(order.packages()).containsExactly(APPLICATION_CORE, FINANCE);
    }

    // map scenario 7
    @Test
    void supplyChainNeedsHumanResourcesAndFinanceBeforeIt() {
        assertThat(PackageOrder.withNeeds(SUPPLY_CHAIN, false))
                .containsExactly(CORE, APPLICATION_CORE, HR_COMMON_TABLES, HUMAN_RESOURCES, FINANCE, SUPPLY_CHAIN);
    }

    // map scenario 7
    @Test
    void whatSupplyChainNeedsIsNamedInOrder() {
        PackageOrder order =
                PackageOrder.of(solutions("msdyn_Dynamics365SupplyChainExtendedMaps"), List.of("DualWriteCore"), false);

        assertThat(order.missing()).containsExactly("Application Core", "Human Resources", "Finance");
        assertThat(order.warnings()).singleElement().asString().startsWith("HR Common Tables");
    }

    @Test
    void projectOperationsWantsFinanceBeforeHumanResources() {
        List<Item> items = solutions(
                "msdyn_Dynamics365HCMMaps",
                "msdyn_DualWriteAssetManagementMaps",
                "Dynamics365FinanceExtended",
                "Dynamics365GABDualWriteEntityMaps");

        PackageOrder order = PackageOrder.of(items, List.of("DualWriteCore", "Dynamics365Company"), true);

        assertThat(order.solutions())
                .containsExactly(
                        "msdyn_DualWriteAssetManagementMaps",
                        "Dynamics365FinanceExtended",
                        "msdyn_Dynamics365HCMMaps",
                        "Dynamics365GABDualWriteEntityMaps");
        assertThat(order.packages()).startsWith(ASSET_MANAGEMENT, FINANCE, HR_COMMON_TABLES, HUMAN_RESOURCES);
        assertThat(order.warnings()).anyMatch(warning -> warning.startsWith("Party and global address book"));
    }

    @Test
    void withinAPackageTablesComeBeforeMapsBeforeTheAnchor() {
        List<String> names = new ArrayList<>(FINANCE.solutions());
        Collections.reverse(names);

        PackageOrder order = PackageOrder.of(
                solutions(names.toArray(String[]::new)), List.of("DualWriteCore", "Dynamics365Company"), false);

        assertThat(order.solutions()).isEqualTo(FINANCE.solutions());
    }

    @Test
    void ownSolutionsComeAfterWhatTheirManifestsName() {
        PackageOrder order = PackageOrder.of(
                List.of(
                        new Item("AaaMaps", Set.of("BbbTables", "Active2")),
                        new Item("BbbTables", Set.of("dynamics365financeextended")),
                        new Item("Dynamics365FinanceExtended", Set.of())),
                List.of("DualWriteCore", "Dynamics365Company"),
                false);

        assertThat(order.solutions()).containsExactly("Dynamics365FinanceExtended", "BbbTables", "AaaMaps");
        assertThat(order.missing()).containsExactly("Active2");
    }

    @Test
    void solutionsThatNeedEachOtherAreOrderedAllTheSame() {
        PackageOrder order =
                PackageOrder.of(List.of(new Item("B", Set.of("A")), new Item("A", Set.of("B"))), List.of(), false);

        assertThat(order.solutions()).containsExactly("A", "B");
        assertThat(order.warnings()).singleElement().asString().startsWith("A is installed before");
    }

    @Test
    void everySolutionOfTheTableBelongsToOnePackage() {
        for (DualWritePackage each : DualWritePackage.values()) {
            assertThat(each.solutions())
                    .allSatisfy(name -> assertThat(DualWritePackage.of(name)).contains(each));
        }
    }
}
