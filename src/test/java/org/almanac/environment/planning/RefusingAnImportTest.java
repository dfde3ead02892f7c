package org.almanac.environment.planning;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.environment.ImportMode;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.solution.ComponentRef;
import org.junit.jupiter.api.Test;

class RefusingAnImportTest {

    private static void refused(Plan plan, String code, String mentioned) {
        assertThat(plan.accepted()).isFalse();
        assertThat(plan.refusals()).extracting(Plan.Refusal::code).containsExactly(code);
        assertThat(plan.refusals().get(0).message()).contains(mentioned);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.stateHashAfter()).isEqualTo(plan.stateHashBefore());
    }

    @Test
    void aPackageForANewerPlatformIsRefused() {
        refused(World.empty().planned(aPackage("Core").writtenFor("9.3")), "0x80048068", "9.3");
    }

    @Test
    void aPackageOfThe2011LineIsRefused() {
        refused(World.empty().planned(aPackage("Core").writtenFor(null)), "0x80048068", "2011");
    }

    @Test
    void aPackageForAnOlderPlatformIsTaken() {
        assertThat(World.empty().planned(aPackage("Core").writtenFor("6.1")).accepted())
                .isTrue();
    }

    @Test
    void theSystemSolutionIsRefused() {
        refused(World.empty().planned(aPackage("System")), "0x80048046", "System");
    }

    @Test
    void theManagedDefaultSolutionIsRefused() {
        refused(World.empty().planned(aPackage("Default")), "0x80048049", "default");
    }

    @Test
    void theDefaultSolutionOfAnotherEnvironmentIsRefused() {
        refused(World.empty().planned(aPackage("Default").unmanaged()), "0x8004F007", "default");
    }

    @Test
    void aManagedPackageIsRefusedWhereTheUnmanagedSolutionLives() {
        World world = World.empty().with(aPackage("Core").unmanaged());

        refused(world.planned(aPackage("Core").version("1.1")), "0x80048040", "Core");
    }

    @Test
    void anUnmanagedPackageIsRefusedWhereTheManagedSolutionLives() {
        World world = World.empty().with(aPackage("Core"));

        refused(world.planned(aPackage("core").unmanaged()), "0x80048041", "Core");
    }

    @Test
    void anotherPublisherCannotUpdateAManagedSolution() {
        World world = World.empty().with(aPackage("Core").publisher("Contoso"));

        refused(world.planned(aPackage("Core").version("1.1").publisher("Fabrikam")), "0x8004801C", "Fabrikam");
    }

    @Test
    void aMissingDependencyIsNamed() {
        Plan plan = World.empty().planned(aPackage("Extension").needs("Attribute", "account.y", "Core", "1.0"));

        refused(plan, "0x8004801D", "account.y");
        assertThat(plan.refusals().get(0).components()).containsExactly(ComponentRef.of("Attribute", "account.y"));
    }

    @Test
    void aDependencyIsMetByAnInstalledSolution() {
        World world = World.empty().with(aPackage("Core").column("account.y", "Type=int"));

        assertThat(world.planned(aPackage("Extension").needs("Attribute", "account.y", "Core", "1.0"))
                        .accepted())
                .isTrue();
    }

    @Test
    void aDependencyIsMetByThePackageItself() {
        assertThat(World.empty()
                        .planned(aPackage("Core")
                                .column("account.y", "Type=int")
                                .needs("Attribute", "account.y", "Active", null))
                        .accepted())
                .isTrue();
    }

    @Test
    void aDependencyIsMetByWhatThePlatformProvides() {
        assertThat(World.providing("msdynce_*")
                        .planned(aPackage("Extension").needs("Entity", "lead", "msdynce_Sales", "9.0.4.0076"))
                        .accepted())
                .isTrue();
    }

    @Test
    void aProvidedSolutionOfALowerVersionDoesNotMeetADependency() {
        Plan plan = World.providing("msdynce_*@9.0.3")
                .planned(aPackage("Extension").needs("Entity", "lead", "msdynce_Sales", "9.0.4.0076"));

        refused(plan, "0x8004801D", "msdynce_Sales");
    }

    @Test
    void aColumnThatEveryTableHasComesWithItsTable() {
        PackageFixture fixture = aPackage("Extension")
                .needs("Entity", "lead", "msdynce_Sales", "9.0")
                .needs("Attribute", "lead.ownerid", "Active", null);

        assertThat(World.providing("msdynce_*").planned(fixture).accepted()).isTrue();
        refused(World.empty().planned(fixture), "0x8004801D", "lead");
    }

    @Test
    void anotherColumnOfTheTableDoesNot() {
        PackageFixture fixture = aPackage("Extension")
                .needs("Entity", "lead", "msdynce_Sales", "9.0")
                .needs("Attribute", "lead.budget", "Active", null);

        refused(World.providing("msdynce_*").planned(fixture), "0x8004801D", "lead.budget");
    }

    @Test
    void aManagedPackageCannotLeanOnAnUnmanagedComponent() {
        World world = World.empty().with(aPackage("Mine").unmanaged().column("account.y", "Type=int"));

        refused(world.planned(aPackage("Core").needs("Attribute", "account.y", "Active", null)), "0x8004801D", "y");
        assertThat(world.planned(aPackage("Core").unmanaged().needs("Attribute", "account.y", "Active", null))
                        .accepted())
                .isTrue();
    }

    @Test
    void aRootComponentThatIsNowhereIsRefused() {
        refused(
                World.empty()
                        .planned(aPackage("Core")
                                .reference("WebResource", "a.js")
                                .finding("root-without-body", "WebResource", "a.js")),
                "0x8004801F",
                "a.js");
    }

    @Test
    void aFormWithoutADifferenceMayBeMissingFromAManagedPackage() {
        assertThat(World.empty()
                        .planned(aPackage("Core")
                                .reference("SystemForm", "f1")
                                .finding("root-without-body", "SystemForm", "f1"))
                        .accepted())
                .isTrue();
    }

    @Test
    void aComponentThatTheManifestDoesNotListIsRefused() {
        refused(
                World.empty()
                        .planned(aPackage("Core")
                                .component("Workflow", "w1", "Name=w")
                                .finding("body-without-root", "Workflow", "w1")),
                "0x8004803A",
                "w1");
    }

    @Test
    void aFileThatBelongsToNoComponentIsNamed() {
        refused(World.empty().planned(aPackage("Core").looseFile("readme.pdf")), "0x80072035", "readme.pdf");
    }

    @Test
    void aPatchWithoutItsParentIsRefused() {
        refused(World.empty().planned(aPackage("Core_Patch_12345678").patchOf("Core")), "0x80048540", "Core");
    }

    @Test
    void installingWhatIsInstalledIsRefused() {
        World world = World.empty().with(aPackage("Core"));

        refused(world.planned(aPackage("Core").version("1.1"), ImportMode.INSTALL), "ALM-PLAN-006", "update");
    }

    @Test
    void updatingWhatIsNotInstalledIsRefused() {
        refused(World.empty().planned(aPackage("Core"), ImportMode.UPDATE), "ALM-PLAN-006", "install");
    }

    @Test
    void upgradingWhatIsNotInstalledIsRefused() {
        refused(World.empty().planned(aPackage("Core"), ImportMode.UPGRADE), "0x8004F083", "install");
    }
}
