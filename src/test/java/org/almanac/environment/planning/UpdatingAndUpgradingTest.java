package org.almanac.environment.planning;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almanac.environment.Customizations;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.PlanMode;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.junit.jupiter.api.Test;

/** The kinds of import, as the scenarios of dataverse-semantics 12 tell them. */
class UpdatingAndUpgradingTest {

    private static ImportOptions mode(ImportMode mode) {
        return new ImportOptions(mode, Customizations.MAINTAIN, true);
    }

    private static final ImportOptions OVERWRITE = new ImportOptions(ImportMode.UPDATE, Customizations.OVERWRITE, true);

    private static PackageFixture view(String version, String name) {
        return aPackage("X").version(version).component("SavedQuery", "v1", "Name=" + name);
    }

    private static PackageFixture mine(String name) {
        return aPackage("Mine").unmanaged().component("SavedQuery", "v1", "Name=" + name);
    }

    private static List<String> codes(Plan plan) {
        return plan.refusals().stream().map(Plan.Refusal::code).toList();
    }

    private static StackState stack(World world, String kind, String key) {
        return world.state().stack(ComponentRef.of(kind, key));
    }

    // scenario 26
    @Test
    void aNewManagedSolutionIsPublishedAtOnce() {
        World world = World.empty().with(view("1.0", "All"));

        assertThat(world.state().solution("X"))
                .hasValueSatisfying(x -> assertThat(x.managed()).isTrue());
        assertThat(stack(world, "SavedQuery", "v1").layers())
                .singleElement()
                .satisfies(layer -> assertThat(layer.draft()).isNull());
    }

    // scenario 27
    @Test
    void anUnmanagedPackageBringsDrafts() {
        World world = World.empty().with(mine("All"));

        assertThat(stack(world, "SavedQuery", "v1").layers())
                .singleElement()
                .extracting(LayerState::published)
                .isNull();
    }

    // scenarios 28 and 29
    @Test
    void whatIsMissingIsNamedUntilItsSolutionIsThere() {
        PackageFixture extension = aPackage("Extension").needs("Attribute", "account.ctso_y", "Core", "1.0");
        World world = World.empty();

        assertThat(world.planned(extension).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("0x8004801D");
            assertThat(refusal.message()).contains("account.ctso_y");
        });
        world.with(aPackage("Core").column("account.ctso_y", "Type=int"));

        assertThat(world.planned(extension).accepted()).isTrue();
    }

    // scenarios 30 and 31
    @Test
    void theSameVersionIsAnUpdateAndANewOneIsEffectiveWhereNobodyCustomized() {
        World world = World.empty().with(view("1.0", "All"));
        assertThat(world.planned(view("1.0", "Some")).mode()).isEqualTo(PlanMode.UPDATE);

        world.with(view("2.0", "Some"), mode(ImportMode.UPDATE));

        assertThat(world.effective("SavedQuery", "v1", "Name")).isEqualTo("Some");
        assertThat(world.state().solution("X"))
                .hasValueSatisfying(x -> assertThat(x.version().text()).isEqualTo("2.0"));
    }

    // scenario 32
    @Test
    void maintainingKeepsTheNameThatAMakerGave() {
        World world = World.empty().with(view("1.0", "All")).with(mine("Mine"));

        world.with(view("2.0", "Some"), mode(ImportMode.UPDATE));

        assertThat(world.effective("SavedQuery", "v1", "Name")).isEqualTo("Mine");
    }

    // scenario 33
    @Test
    void overwritingTakesTheNameThatAMakerGave() {
        World world = World.empty().with(view("1.0", "All")).with(mine("Mine"));

        world.with(view("2.0", "Some"), OVERWRITE);

        assertThat(world.effective("SavedQuery", "v1", "Name")).isEqualTo("Some");
        assertThat(stack(world, "SavedQuery", "v1").active()).isEmpty();
    }

    // scenario 33: forms, site maps, ribbons, apps and option sets merge, so overwriting does not touch them
    @Test
    void overwritingLeavesWhatMerges() {
        for (String kind : List.of("SystemForm", "SiteMap", "RibbonCustomization", "AppModule", "OptionSet")) {
            World world = World.empty()
                    .with(aPackage("X").component(kind, "m1", "Name=a"))
                    .with(aPackage("Mine").unmanaged().component(kind, "m1", "Name=b"));

            world.with(aPackage("X").version("2.0").component(kind, "m1", "Name=c"), OVERWRITE);

            assertThat(stack(world, kind, "m1").active()).as(kind).isPresent();
        }
    }

    // scenario 34
    @Test
    void overwritingLeavesWhatThePackageDoesNotHave() {
        World world = World.empty()
                .with(view("1.0", "All"))
                .with(aPackage("Mine").unmanaged().column("account.ctso_mine", "Type=int"));

        world.with(view("2.0", "Some"), OVERWRITE);

        assertThat(world.effective("Attribute", "account.ctso_mine", "Type")).isEqualTo("int");
    }

    // scenarios 35 and 36
    @Test
    void aStagedUpgradeStandsBesideItsBaseUntilItIsApplied() {
        World world = World.empty().with(view("1.0", "All")).with(view("2.0", "Some"), mode(ImportMode.STAGE));
        assertThat(world.state().solutions().keySet()).contains("x", "x_upgrade");

        world.with(view("2.0", "Some"), mode(ImportMode.APPLY_UPGRADE));

        assertThat(world.state().solutions().keySet()).contains("x").doesNotContain("x_upgrade");
        assertThat(world.state().solution("X"))
                .hasValueSatisfying(x -> assertThat(x.version().text()).isEqualTo("2.0"));
    }

    // scenario 37
    @Test
    void nothingIsAppliedWhereNothingIsStaged() {
        World world = World.empty().with(view("1.0", "All"));

        assertThat(codes(world.planned(view("2.0", "Some"), ImportMode.APPLY_UPGRADE)))
                .containsExactly("0x8004853B");
    }

    // scenario 38
    @Test
    void nothingElseIsStagedOrUpdatedWhileAStagedUpgradeWaits() {
        World world = World.empty().with(view("1.0", "All")).with(view("2.0", "Some"), mode(ImportMode.STAGE));

        assertThat(codes(world.planned(view("3.0", "None"), ImportMode.STAGE))).containsExactly("0x80048539");
        assertThat(codes(world.planned(view("3.0", "None"), ImportMode.UPDATE))).containsExactly("0x8004F086");
        assertThat(codes(world.planned(view("3.0", "None"), ImportMode.UPGRADE)))
                .containsExactly("0x8004F086");
    }

    // scenario 39
    @Test
    void anUpgradeOfTheInstalledVersionIsNotStaged() {
        World world = World.empty().with(view("1.0", "All"));

        assertThat(codes(world.planned(view("1.0.0.0", "Some"), ImportMode.STAGE)))
                .containsExactly("0x80048539");
    }

    // scenario 40
    @Test
    void whatIsNotInstalledIsNotUpgraded() {
        assertThat(codes(World.empty().planned(view("1.0", "All"), ImportMode.UPGRADE)))
                .containsExactly("0x8004F083");
        assertThat(codes(World.empty().planned(view("1.0", "All"), ImportMode.STAGE)))
                .containsExactly("0x8004F083");
    }

    // scenario 41
    @Test
    void anUpgradeDeletesATableThatItNoLongerHasWithItsRows() {
        World world = World.empty()
                .with(view("1.0", "All").component("Entity", "ctso_car", "Name=Car"))
                .withRow("ctso_car", Map.of("ctso_x", 1));

        Plan plan = world.planned(view("2.0", "All"), ImportMode.UPGRADE);
        world.with(view("2.0", "All"), mode(ImportMode.UPGRADE));

        assertThat(plan.counts().rowsAtRisk()).isEqualTo(1);
        assertThat(stack(world, "Entity", "ctso_car").exists()).isFalse();
        assertThat(world.state().rows().of("ctso_car")).isEmpty();
    }

    // scenario 42
    @Test
    void aManagedUpgradeIsNotStagedOverAnUnmanagedSolution() {
        World world = World.empty().with(view("1.0", "All").unmanaged());

        assertThat(codes(world.planned(view("2.0", "All"), ImportMode.STAGE))).containsExactly("0x80048040");
    }

    // scenario 43
    @Test
    void onlyItsPublisherUpdatesAManagedSolution() {
        World world = World.empty().with(view("1.0", "All"));

        assertThat(codes(world.planned(view("2.0", "All").publisher("Fabrikam"))))
                .containsExactly("0x8004801C");
    }

    // scenario 64
    @Test
    void anUpdateOfTheLowerSolutionLeavesTheHigherOneInForce() {
        World world = World.empty()
                .with(view("1.0", "A"))
                .with(aPackage("B").component("SavedQuery", "v1", "Name=B"))
                .with(view("2.0", "A2"), mode(ImportMode.UPDATE));

        assertThat(world.effective("SavedQuery", "v1", "Name")).isEqualTo("B");
    }
}
