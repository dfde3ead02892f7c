package org.almanac.environment.planning;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.environment.Customizations;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.Plan.PropertyChange;
import org.junit.jupiter.api.Test;

/** What {@code PublishWorkflows} does (dataverse-semantics 3.2, 7). */
class SwitchingProcessesOnTest {

    private static final ImportOptions OFF = new ImportOptions(ImportMode.AUTO, Customizations.MAINTAIN, false);

    private static PackageFixture processes() {
        return aPackage("Core")
                .component("Workflow", "w1", "Name=Approve", "StateCode=0")
                .component("SdkMessageProcessingStep", "s1", "Name=Check");
    }

    // scenario 44
    @Test
    void processesAndStepsOfThePackageAreSwitchedOn() {
        World world = World.empty().with(processes());

        assertThat(world.active("Workflow", "w1")).isTrue();
        assertThat(world.active("SdkMessageProcessingStep", "s1")).isTrue();
        assertThat(world.effective("Workflow", "w1", "StateCode")).isEqualTo("0");
    }

    // scenario 44
    @Test
    void processesAndStepsStayOffWhereThatIsAskedFor() {
        World world = World.empty().with(processes(), OFF);

        assertThat(world.active("Workflow", "w1")).isFalse();
        assertThat(world.active("SdkMessageProcessingStep", "s1")).isFalse();
    }

    @Test
    void whatIsOnStaysOn() {
        World world = World.empty().with(processes());

        world.with(processes().version("1.1"), OFF);

        assertThat(world.active("Workflow", "w1")).isTrue();
    }

    @Test
    void whatIsDeletedIsOffAgain() {
        World world = World.empty().with(processes());

        world.with(aPackage("Core").version("2.0").component("SdkMessageProcessingStep", "s1", "Name=Check"));

        assertThat(world.active("Workflow", "w1")).isFalse();
        assertThat(world.active("SdkMessageProcessingStep", "s1")).isTrue();
    }

    @Test
    void switchingOnIsToldInThePlan() {
        World world = World.empty().with(processes(), OFF);

        Plan plan = world.planned(processes());

        assertThat(plan.changes()).allSatisfy(change -> {
            assertThat(change.action()).isEqualTo(Action.CHANGE);
            assertThat(change.properties()).containsExactly(new PropertyChange("active", "false", "true", ""));
        });
        assertThat(plan.nothingToDo()).isFalse();
    }

    @Test
    void switchingOnIsUndoneByTheInverse() {
        World world = World.empty().with(processes(), OFF);
        var before = world.sum();
        var change = new ImportPlanner(PackageFixture.bodies())
                .plan(new org.almanac.environment.planning.rules.ImportAttempt(
                        processes().staged(), ImportOptions.standard(), world.state()))
                .effect()
                .orElseThrow();

        world.apply(change);
        world.apply(change.inverse());

        assertThat(world.sum()).isEqualTo(before);
        assertThat(world.active("Workflow", "w1")).isFalse();
    }
}
