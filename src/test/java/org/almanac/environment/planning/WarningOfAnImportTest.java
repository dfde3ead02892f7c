package org.almanac.environment.planning;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.solution.Finding;
import org.junit.jupiter.api.Test;

/** What does not stop an import (dataverse-semantics 3.1, 10: warnings). */
class WarningOfAnImportTest {

    private static List<String> warned(World world, PackageFixture fixture) {
        Plan plan = world.planned(fixture);
        assertThat(plan.accepted()).isTrue();
        return plan.warnings().stream().map(Finding::code).toList();
    }

    // scenario 47
    @Test
    void labelsOfLanguagesThatTheEnvironmentLacksAreNamedAndTheImportGoesOn() {
        Plan plan = World.empty().planned(aPackage("Core").language(1031).language(1036));

        assertThat(plan.accepted()).isTrue();
        assertThat(plan.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("0x80048026");
            assertThat(warning.message()).contains("1031, 1036").doesNotContain("1033");
        });
    }

    @Test
    void organizationSettingsBecomeThoseOfTheEnvironmentWithAWarning() {
        World world = World.empty();
        PackageFixture fixture = aPackage("Core").setting("CurrencySymbol", "€");

        assertThat(warned(world, fixture)).containsExactly("0x80048044");
        world.with(fixture);

        assertThat(world.state().settings()).containsEntry("currencysymbol", "€");
    }

    @Test
    void aSiteMapThatIsThereIsOverwrittenWithAWarning() {
        World world = World.empty();
        PackageFixture fixture = aPackage("Core").component("SiteMap", "ctso_app", "Label=a");

        assertThat(warned(world, fixture)).isEmpty();
        world.with(fixture);

        assertThat(warned(world, aPackage("Core").version("1.1").component("SiteMap", "ctso_app", "Label=b")))
                .containsExactly("0x80048043");
    }

    @Test
    void theIsvConfigurationIsOverwrittenWithAWarning() {
        assertThat(warned(World.empty(), aPackage("Core").section("IsvConfig"))).containsExactly("0x80048042");
    }

    // scenario 91
    @Test
    void aProcessThatIsActiveInTheEnvironmentIsTold() {
        World world = World.empty().with(aPackage("Core").component("Workflow", "w1", "Name=Approve"));

        Plan plan = world.planned(aPackage("Core").version("1.1").component("Workflow", "w1", "Name=Approve all"));

        assertThat(plan.accepted()).isTrue();
        assertThat(plan.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("0x80048028");
            assertThat(warning.component()).hasToString("Workflow w1");
        });
    }
}
