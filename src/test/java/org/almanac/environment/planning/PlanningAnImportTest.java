package org.almanac.environment.planning;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.environment.Customizations;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.Plan.Change;
import org.almanac.environment.Plan.PropertyChange;
import org.almanac.environment.PlanMode;
import org.junit.jupiter.api.Test;

class PlanningAnImportTest {

    private static final ImportOptions OVERWRITE = new ImportOptions(ImportMode.AUTO, Customizations.OVERWRITE, true);

    @Test
    void aNewManagedSolutionAddsItsComponents() {
        Plan plan = World.empty().planned(aPackage("Core").column("account.x", "Type=int"));

        assertThat(plan.accepted()).isTrue();
        assertThat(plan.mode()).isEqualTo(PlanMode.INSTALL);
        assertThat(plan.changes()).extracting(Change::action).containsExactly(Action.ADD);
        assertThat(plan.stateHashAfter()).isNotEqualTo(plan.stateHashBefore());
    }

    @Test
    void anUpdateChangesThePropertiesThatDiffer() {
        World world = World.empty().with(aPackage("Core").column("account.x", "Type=int", "Label=Old"));

        Plan plan = world.planned(
                aPackage("Core").version("1.1").column("account.x", "Type=int", "Label=New"), ImportMode.UPDATE);

        assertThat(plan.mode()).isEqualTo(PlanMode.UPDATE);
        assertThat(plan.installedVersion()).isEqualTo("1.0.0.0");
        assertThat(plan.changes()).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(Action.CHANGE);
            assertThat(change.properties()).containsExactly(new PropertyChange("Label", "Old", "New", "Core"));
        });
    }

    @Test
    void anUpdateLeavesWhatTheNewVersionNoLongerHas() {
        World world = World.empty()
                .with(aPackage("Core").column("account.x", "Type=int").column("account.y", "Type=int"));

        world.with(
                aPackage("Core").version("1.1").column("account.x", "Type=bit"),
                new ImportOptions(ImportMode.UPDATE, Customizations.MAINTAIN, true));

        assertThat(world.effective("Attribute", "account.y", "Type")).isEqualTo("int");
    }

    @Test
    void theSamePackageAgainHasNothingToDo() {
        World world = World.empty().with(aPackage("Core").column("account.x", "Type=int"));

        Plan plan = world.planned(aPackage("Core").column("account.x", "Type=int"));

        assertThat(plan.nothingToDo()).isTrue();
        assertThat(plan.counts().unchanged()).isEqualTo(1);
    }

    @Test
    void theSolutionInstalledLaterWins() {
        World world = World.empty()
                .with(aPackage("Core").column("account.x", "Label=Core"))
                .with(aPackage("Extension").column("account.x", "Label=Extension"));

        assertThat(world.effective("Attribute", "account.x", "Label")).isEqualTo("Extension");
    }

    @Test
    void anUpdateOfALowerLayerIsHiddenByAHigherOne() {
        World world = World.empty()
                .with(aPackage("Core").column("account.x", "Label=Core"))
                .with(aPackage("Extension").column("account.x", "Label=Extension"));

        Plan plan = world.planned(aPackage("Core").version("1.1").column("account.x", "Label=Core 2"));

        assertThat(plan.changes()).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(Action.HIDDEN);
            assertThat(change.properties())
                    .containsExactly(new PropertyChange("Label", "Extension", "Core 2", "Extension"));
        });
        assertThat(plan.counts().hidden()).isEqualTo(1);
    }

    @Test
    void aChangeThatIsPartlyHiddenNamesTheWinnerOfEachProperty() {
        World world = World.empty()
                .with(aPackage("Core").column("account.x", "Label=Core", "Max=10"))
                .with(aPackage("Extension").column("account.x", "Label=Extension"));

        Plan plan = world.planned(aPackage("Core").version("1.1").column("account.x", "Label=Core 2", "Max=20"));

        assertThat(plan.changes().get(0).action()).isEqualTo(Action.CHANGE);
        assertThat(plan.changes().get(0).properties())
                .containsExactly(
                        new PropertyChange("Max", "10", "20", "Core"),
                        new PropertyChange("Label", "Extension", "Core 2", "Extension"));
    }

    @Test
    void anUnmanagedImportWritesTheUnmanagedLayer() {
        World world = World.empty().with(aPackage("Core").column("account.x", "Label=Core"));

        world.with(aPackage("Mine").unmanaged().column("account.x", "Label=Mine"));

        assertThat(world.effective("Attribute", "account.x", "Label")).isEqualTo("Mine");
    }

    @Test
    void maintainingCustomizationsHidesTheUpdateBelowTheUnmanagedLayer() {
        World world = World.empty()
                .with(aPackage("Core").column("account.x", "Label=Core"))
                .with(aPackage("Mine").unmanaged().column("account.x", "Label=Mine"));

        Plan plan = world.planned(aPackage("Core").version("1.1").column("account.x", "Label=Core 2"));

        assertThat(plan.changes()).extracting(Change::action).containsExactly(Action.HIDDEN);
        assertThat(plan.changes().get(0).properties())
                .extracting(PropertyChange::winner)
                .containsExactly("Active");
    }

    @Test
    void overwritingCustomizationsRemovesTheUnmanagedLayer() {
        World world = World.empty()
                .with(aPackage("Core").column("account.x", "Label=Core"))
                .with(aPackage("Mine").unmanaged().column("account.x", "Label=Mine"));
        PackageForUpdate update = new PackageForUpdate();

        Plan plan = world.planned(update.fixture(), OVERWRITE);
        world.with(update.fixture(), OVERWRITE);

        assertThat(plan.counts().overwritten()).isEqualTo(1);
        assertThat(plan.changes()).extracting(Change::action).containsExactly(Action.CHANGE);
        assertThat(world.effective("Attribute", "account.x", "Label")).isEqualTo("Core 2");
    }

    private record PackageForUpdate() {
        org.almanac.environment.PackageFixture fixture() {
            return aPackage("Core").version("1.1").column("account.x", "Label=Core 2");
        }
    }

    @Test
    void anOlderVersionIsTakenWithAWarning() {
        World world = World.empty().with(aPackage("Core").version("2.0").column("account.x", "Label=New"));

        Plan plan = world.planned(aPackage("Core").version("1.0").column("account.x", "Label=Old"));

        assertThat(plan.accepted()).isTrue();
        assertThat(plan.warnings()).extracting(finding -> finding.code()).contains("older-version");
    }

    @Test
    void theSamePlanHasTheSameHashAndAnotherPlanAnother() {
        World world = World.empty();

        Plan once = world.planned(aPackage("Core").column("account.x", "Type=int"));
        Plan again = world.planned(aPackage("Core").column("account.x", "Type=int"));
        Plan other = world.planned(aPackage("Core").column("account.x", "Type=bit"));

        assertThat(once.planHash()).isEqualTo(again.planHash()).isNotEqualTo(other.planHash());
    }

    @Test
    void planningChangesNothing() {
        World world = World.empty().with(aPackage("Core").column("account.x", "Type=int"));
        var before = world.sum();

        world.planned(aPackage("Core").version("1.1").column("account.x", "Type=bit"));

        assertThat(world.sum()).isEqualTo(before);
    }
}
