package org.almanac.environment.planning;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.almanac.environment.Customizations;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.Plan.Change;
import org.almanac.environment.PlanMode;
import org.almanac.solution.ComponentRef;
import org.junit.jupiter.api.Test;

class UpgradingTest {

    private static final ImportOptions STAGE = new ImportOptions(ImportMode.STAGE, Customizations.MAINTAIN, true);
    private static final ImportOptions APPLY =
            new ImportOptions(ImportMode.APPLY_UPGRADE, Customizations.MAINTAIN, true);

    private static Action action(Plan plan, String kind, String key) {
        return plan.changes().stream()
                .filter(change -> change.component().equals(ComponentRef.of(kind, key)))
                .map(Change::action)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNewerManagedVersionUpgradesAndDeletesWhatItNoLongerHas() {
        World world = World.empty()
                .with(aPackage("Core")
                        .component("Entity", "ctso_car", "Name=Car")
                        .column("ctso_car.ctso_x", "Type=int")
                        .column("ctso_car.ctso_y", "Type=int"))
                .withRow("ctso_car", Map.of("ctso_x", 1, "ctso_y", 2))
                .withRow("ctso_car", Map.of("ctso_x", 3));

        Plan plan = world.planned(aPackage("Core")
                .version("1.1")
                .component("Entity", "ctso_car", "Name=Car")
                .column("ctso_car.ctso_x", "Type=int"));

        assertThat(plan.mode()).isEqualTo(PlanMode.UPGRADE);
        assertThat(action(plan, "Attribute", "ctso_car.ctso_y")).isEqualTo(Action.DELETE);
        assertThat(plan.counts().rowsAtRisk()).isEqualTo(1);
    }

    @Test
    void stagingAndApplyingComesToTheSameAsUpgradingInOneStep() {
        World staged = World.empty()
                .with(aPackage("Core").column("account.ctso_x", "Type=int").column("account.ctso_y", "Type=int"));
        World upgraded = World.empty()
                .with(aPackage("Core").column("account.ctso_x", "Type=int").column("account.ctso_y", "Type=int"));

        staged.with(aPackage("Core").version("2.0").column("account.ctso_x", "Type=bit"), STAGE);
        assertThat(staged.effective("Attribute", "account.ctso_y", "Type")).isEqualTo("int");
        staged.with(aPackage("Core").version("2.0").column("account.ctso_x", "Type=bit"), APPLY);
        upgraded.with(aPackage("Core").version("2.0").column("account.ctso_x", "Type=bit"));

        assertThat(staged.sum()).isEqualTo(upgraded.sum());
        assertThat(staged.effective("Attribute", "account.ctso_y", "Type")).isEqualTo("(none)");
    }

    @Test
    void aPatchLiesAboveItsBaseAndBelowOtherSolutions() {
        World world = World.empty()
                .with(aPackage("Core").column("account.ctso_x", "Label=base", "Type=int"))
                .with(aPackage("Other").publisher("Fabrikam").column("account.ctso_x", "Type=bit"))
                .with(aPackage("Core_Patch_1")
                        .version("1.0.1.0")
                        .patchOf("Core")
                        .column("account.ctso_x", "Label=patch", "Type=text"));

        assertThat(world.effective("Attribute", "account.ctso_x", "Label")).isEqualTo("patch");
        assertThat(world.effective("Attribute", "account.ctso_x", "Type")).isEqualTo("bit");
    }

    @Test
    void anUpgradeReplacesThePatches() {
        World world = World.empty()
                .with(aPackage("Core").column("account.ctso_x", "Label=base"))
                .with(aPackage("Core_Patch_1")
                        .version("1.0.1.0")
                        .patchOf("Core")
                        .column("account.ctso_x", "Label=patch"))
                .with(aPackage("Core").version("1.1").column("account.ctso_x", "Label=new"));

        assertThat(world.effective("Attribute", "account.ctso_x", "Label")).isEqualTo("new");
        assertThat(world.state().patches("Core")).isEmpty();
    }
}
