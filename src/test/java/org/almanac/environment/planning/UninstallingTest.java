package org.almanac.environment.planning;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.almanac.environment.Customizations;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.Plan.PropertyChange;
import org.almanac.environment.PlanMode;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.StateSum;
import org.almanac.problem.BadInput;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios 10, 41 and 57 to 63 of dataverse-semantics 12. */
class UninstallingTest {

    private static final ImportOptions STAGE = new ImportOptions(ImportMode.STAGE, Customizations.MAINTAIN, true);

    private static PackageFixture cars() {
        return aPackage("Core")
                .xml("Entity", "ctso_car", null, "<Entity><Name>ctso_Car</Name></Entity>")
                .xml("Attribute", "ctso_car.ctso_x", "ctso_car", "<attribute><Type>int</Type></attribute>");
    }

    private static PackageFixture viewOfCars(String name) {
        return aPackage(name)
                .xml(
                        "SavedQuery",
                        "11111111-2222-3333-4444-555555555555",
                        "account",
                        "<savedquery><fetchxml><fetch><entity name=\"account\"><link-entity name=\"ctso_car\""
                                + " from=\"ctso_x\" to=\"accountid\"/></entity></fetch></fetchxml></savedquery>");
    }

    private static Action action(Plan plan, String kind, String key) {
        return plan.changes().stream()
                .filter(change -> change.component().equals(ComponentRef.of(kind, key)))
                .map(Plan.Change::action)
                .findFirst()
                .orElseThrow();
    }

    // scenario 57
    @Test
    void aManagedSolutionGoesWithItsTablesAndRows() {
        World world = World.empty().with(cars()).withRow("ctso_car", Map.of("ctso_x", 1));

        Plan plan = world.plannedUninstall("core");

        assertThat(plan.mode()).isEqualTo(PlanMode.UNINSTALL);
        assertThat(plan.packageId()).isNull();
        assertThat(action(plan, "Entity", "ctso_car")).isEqualTo(Action.DELETE);
        assertThat(plan.counts().delete()).isEqualTo(2);
        assertThat(plan.counts().rowsAtRisk()).isEqualTo(1);
        world.without("Core");
        assertThat(world.state().rows().of("ctso_car")).isEmpty();
        assertThat(world.state().stacks()).isEmpty();
    }

    // scenario 58
    @Test
    void aSolutionThatOthersDependOnStaysAndTheEdgeIsNamed() {
        World world = World.empty().with(cars()).with(viewOfCars("Views").publisher("Fabrikam"));

        Plan plan = world.plannedUninstall("Core");

        assertThat(plan.accepted()).isFalse();
        assertThat(plan.stateHashAfter()).isEqualTo(plan.stateHashBefore());
        assertThat(plan.refusals()).extracting(Plan.Refusal::code).containsOnly("0x8004F01D");
        assertThat(plan.refusals())
                .anySatisfy(refusal -> assertThat(refusal.components())
                        .containsExactly(
                                ComponentRef.of("Entity", "ctso_car"),
                                ComponentRef.of("SavedQuery", "11111111-2222-3333-4444-555555555555")));
        assertThat(plan.refusals().get(0).message()).contains("Views");
    }

    // scenario 59
    @Test
    void onceTheDependentSolutionIsGoneTheOtherOneGoes() {
        World world = World.empty().with(cars()).with(viewOfCars("Views"));

        world.without("Views").without("Core");

        assertThat(world.state().solutions()).containsOnlyKeys("active");
    }

    // scenario 58, declared
    @Test
    void whatAnotherSolutionsManifestDeclaresStandsInTheWayAsWell() {
        World world = World.empty()
                .with(aPackage("Core").component("WebResource", "ctso_a", "Name=a"))
                .with(aPackage("Views").column("account.x", "Type=int").needs("WebResource", "ctso_a", "Core", "1.0"));

        assertThat(world.plannedUninstall("Core").refusals())
                .extracting(Plan.Refusal::code)
                .containsExactly("0x8004F01D");
    }

    // scenarios 60 and 61
    @Test
    void lowerValuesReturnWhenAnUpdateSolutionGoes() {
        World world = World.empty()
                .with(aPackage("Core").component("SavedQuery", "v", "Name=base", "Other=x"))
                .with(aPackage("Update").component("SavedQuery", "v", "Name=update"));

        Plan plan = world.plannedUninstall("Update");

        assertThat(plan.changes()).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(Action.CHANGE);
            assertThat(change.properties()).containsExactly(new PropertyChange("Name", "update", "base", "Core"));
        });
        world.without("Update");
        assertThat(world.effective("SavedQuery", "v", "Name")).isEqualTo("base");
    }

    // scenario 63
    @Test
    void theEarlierValueReturnsWhenTheLaterSolutionGoes() {
        World world = World.empty()
                .with(aPackage("One").component("SavedQuery", "v", "Name=one"))
                .with(aPackage("Two").publisher("Fabrikam").component("SavedQuery", "v", "Name=two"));

        assertThat(world.effective("SavedQuery", "v", "Name")).isEqualTo("two");
        assertThat(world.without("Two").effective("SavedQuery", "v", "Name")).isEqualTo("one");
    }

    @Test
    void anotherPublishersLayerKeepsItsBase() {
        World world = World.empty()
                .with(aPackage("One").component("SavedQuery", "v", "Name=one"))
                .with(aPackage("Two").publisher("Fabrikam").component("SavedQuery", "v", "Name=two"));

        assertThat(world.plannedUninstall("One").refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("0x8004F01D");
            assertThat(refusal.components()).containsExactly(ComponentRef.of("SavedQuery", "v"));
        });
    }

    @Test
    void aLayerOfTheSamePublisherTakesOverAsBaseAndNothingIsDeleted() {
        World world = World.empty()
                .with(aPackage("One").column("ctso_car.ctso_x", "Type=int", "Label=one"))
                .with(aPackage("Two").column("ctso_car.ctso_x", "Label=two"))
                .withRow("ctso_car", Map.of("ctso_x", 1));

        Plan plan = world.plannedUninstall("One");

        assertThat(plan.counts().delete()).isZero();
        assertThat(plan.counts().rowsAtRisk()).isZero();
        assertThat(world.without("One").effective("Attribute", "ctso_car.ctso_x", "Label"))
                .isEqualTo("two");
    }

    @Test
    void theUnmanagedLayerGoesWithTheComponentThatItCustomized() {
        World world = World.empty()
                .with(aPackage("Core").column("ctso_car.ctso_x", "Label=core"))
                .with(aPackage("Mine").unmanaged().column("ctso_car.ctso_x", "Label=mine"));

        assertThat(world.plannedUninstall("Core").changes()).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(Action.DELETE);
            assertThat(change.overwritten()).isTrue();
        });
        assertThat(world.without("Core").effective("Attribute", "ctso_car.ctso_x", "Label"))
                .isEqualTo("(none)");
    }

    // scenario 10
    @Test
    void ofAnUnmanagedSolutionOnlyTheContainerGoes() {
        World world = World.empty()
                .with(aPackage("Mine")
                        .unmanaged()
                        .column("account.ctso_x", "Label=x")
                        .column("account.ctso_y", "Label=y")
                        .component("WebResource", "ctso_/a.js", "Name=a"));

        Plan plan = world.plannedUninstall("Mine");

        assertThat(plan.managed()).isFalse();
        assertThat(plan.changes()).isEmpty();
        world.without("Mine");
        assertThat(world.state().solutions()).containsOnlyKeys("active");
        assertThat(world.state().members()).isEmpty();
        assertThat(world.effective("WebResource", "ctso_/a.js", "Name")).isEqualTo("a");
    }

    @Test
    void patchesGoFirstTheNewestAtTheHead() {
        World world = World.empty()
                .with(aPackage("Core").column("account.ctso_x", "Label=base"))
                .with(aPackage("Core_Patch_1")
                        .version("1.0.1.0")
                        .patchOf("Core")
                        .column("account.ctso_x", "Label=1"))
                .with(aPackage("Core_Patch_2")
                        .version("1.0.2.0")
                        .patchOf("Core")
                        .column("account.ctso_x", "Label=2"));

        PlannedChange planned = new UninstallPlanner(PackageFixture.bodies()).plan(world.state(), "Core");

        assertThat(planned.effect().orElseThrow().solutions())
                .extracting(Replaced::before)
                .extracting(solution -> solution == null ? "" : solution.uniqueName())
                .containsExactly("Core_Patch_2", "Core_Patch_1", "Core");
        assertThat(planned.plan().warnings())
                .extracting(Finding::message)
                .containsExactly(
                        "The patch Core_Patch_2 1.0.2.0 goes first.", "The patch Core_Patch_1 1.0.1.0 goes first.");
    }

    @Test
    void aPatchGoesAlone() {
        World world = World.empty()
                .with(aPackage("Core").column("account.ctso_x", "Label=base"))
                .with(aPackage("Core_Patch_1")
                        .version("1.0.1.0")
                        .patchOf("Core")
                        .column("account.ctso_x", "Label=1"))
                .without("Core_Patch_1");

        assertThat(world.effective("Attribute", "account.ctso_x", "Label")).isEqualTo("base");
        assertThat(world.state().patches("Core")).isEmpty();
    }

    @Test
    void anUnmanagedParentGoesWithItsPatchesAtOnce() {
        World world = World.empty()
                .with(aPackage("Mine").unmanaged().column("account.ctso_x", "Label=base"))
                .with(aPackage("Mine_Patch_1")
                        .unmanaged()
                        .version("1.0.1.0")
                        .patchOf("Mine")
                        .column("account.ctso_y", "Label=1"))
                .without("Mine");

        assertThat(world.state().solutions()).containsOnlyKeys("active");
        assertThat(world.effective("Attribute", "account.ctso_y", "Label")).isEqualTo("1");
    }

    @Test
    void uninstallingTheStagedUpgradeCancelsIt() {
        World world = World.empty().with(aPackage("Core").column("account.ctso_x", "Label=base"));
        StateSum before = world.sum();

        world.with(aPackage("Core").version("2.0").column("account.ctso_x", "Label=new"), STAGE)
                .without("Core_Upgrade");

        assertThat(world.sum()).isEqualTo(before);
    }

    @Test
    void aSolutionWithAStagedUpgradeWaits() {
        World world = World.empty()
                .with(aPackage("Core").column("account.ctso_x", "Label=base"))
                .with(aPackage("Core").version("2.0").column("account.ctso_x", "Label=new"), STAGE);

        assertThat(world.plannedUninstall("Core").refusals())
                .extracting(Plan.Refusal::code)
                .containsExactly("0x8004F086");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Default", "Active", "System"})
    void thePlatformsOwnSolutionsStay(String name) {
        assertThat(World.empty().plannedUninstall(name).refusals())
                .extracting(Plan.Refusal::code)
                .containsExactly("0x8004F005");
    }

    @Test
    void whatIsNotInstalledIsSaidToBeUnknown() {
        assertThatThrownBy(() -> World.empty().plannedUninstall("Nowhere"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'Nowhere'");
    }

    @Test
    void publishersStay() {
        World world = World.empty().with(aPackage("Core").column("account.ctso_x", "Label=base"));

        assertThat(world.without("Core").state().publishers()).containsOnlyKeys("contoso");
    }

    @Test
    void onlyTheTopmostLayerOfADependentCounts() {
        World world = World.empty()
                .with(cars())
                .with(viewOfCars("Views"))
                .with(aPackage("Tidy")
                        .xml("SavedQuery", "11111111-2222-3333-4444-555555555555", "account", "<savedquery/>"));

        assertThat(world.plannedUninstall("Core").accepted()).isTrue();
    }

    // scenario 41, and its refusal where something needs what is dropped
    @Test
    void anUpgradeThatDropsATableIsRefusedWhileSomethingThatStaysNeedsIt() {
        World world = World.empty().with(cars().column("account.ctso_z", "Type=int"));
        PackageFixture smaller = aPackage("Core").version("2.0").column("account.ctso_z", "Type=int");
        assertThat(action(world.planned(smaller), "Entity", "ctso_car")).isEqualTo(Action.DELETE);

        world.with(viewOfCars("Views"));

        assertThat(world.planned(smaller).refusals())
                .extracting(Plan.Refusal::code)
                .containsOnly("0x8004F01F");
    }

    @Test
    void anUpgradeThatDropsAColumnTogetherWithItsUseGoesThrough() {
        World world = World.empty()
                .with(cars().xml(
                                "SavedQuery",
                                "v",
                                "ctso_car",
                                "<savedquery><layoutxml><cell name=\"ctso_x\"/></layoutxml></savedquery>"));

        Plan plan = world.planned(aPackage("Core")
                .version("2.0")
                .xml("Entity", "ctso_car", null, "<Entity><Name>ctso_Car</Name></Entity>")
                .xml("SavedQuery", "v", "ctso_car", "<savedquery><layoutxml/></savedquery>"));

        assertThat(plan.accepted()).isTrue();
        assertThat(action(plan, "Attribute", "ctso_car.ctso_x")).isEqualTo(Action.DELETE);
    }

    @Test
    void aStepThatNamesATypeKeepsTheAssembly() {
        World world = World.empty()
                .with(aPackage("Plugins")
                        .xml(
                                "PluginAssembly",
                                "contoso, version=1.0.0.0",
                                null,
                                "<PluginAssembly><PluginTypes><PluginType Name=\"Contoso.Plugin\"/></PluginTypes>"
                                        + "</PluginAssembly>"))
                .with(aPackage("Steps")
                        .xml(
                                "SdkMessageProcessingStep",
                                "s",
                                null,
                                "<SdkMessageProcessingStep><PluginTypeName>Contoso.Plugin</PluginTypeName>"
                                        + "</SdkMessageProcessingStep>"));

        assertThat(world.plannedUninstall("Plugins").refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.components())
                        .containsExactly(
                                ComponentRef.of("PluginAssembly", "contoso, version=1.0.0.0"),
                                ComponentRef.of("SdkMessageProcessingStep", "s")));
    }
}
