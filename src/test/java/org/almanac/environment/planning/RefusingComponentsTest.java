package org.almanac.environment.planning;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.environment.Governance;
import org.almanac.environment.Governance.CheckerEnforcement;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.FindingSeverity;
import org.junit.jupiter.api.Test;

/** Rules about what a package holds and what the environment lets in (dataverse-semantics 3.4, 10). */
class RefusingComponentsTest {

    private static final Governance STANDARD = Governance.STANDARD;

    private static Governance governance(
            boolean block, @org.jspecify.annotations.Nullable Integer mostTables, CheckerEnforcement checker) {
        return new Governance(block, STANDARD.languages(), mostTables, STANDARD.largestPackage(), checker);
    }

    private static PackageFixture table(String name) {
        return aPackage("Core").component("Entity", name, "Name=" + name);
    }

    private static void refused(World given, PackageFixture when, String code, String mentioned) {
        var before = given.sum();

        Plan plan = given.planned(when);

        assertThat(plan.accepted()).isFalse();
        assertThat(plan.refusals()).extracting(Plan.Refusal::code).containsExactly(code);
        assertThat(plan.refusals().get(0).message()).contains(mentioned);
        assertThat(plan.stateHashAfter()).isEqualTo(plan.stateHashBefore());
        assertThat(given.sum()).isEqualTo(before);
    }

    // scenario 11
    @Test
    void theDefaultSolutionGoesOnlyIntoTheEnvironmentItCameFrom() {
        World origin = World.empty();
        PackageFixture export = aPackage("Default").unmanaged().column("account.ctso_x", "Label=Mine");

        refused(origin, export.publisher("DefaultPublisherdev"), "0x8004F007", "DefaultPublisherdev");
        origin.with(export.publisher("DefaultPublisherTest"));

        assertThat(origin.effective("Attribute", "account.ctso_x", "Label")).isEqualTo("Mine");
        assertThat(origin.state().solution("Default")).isEmpty();
        assertThat(origin.state().publishers()).isEmpty();
    }

    @Test
    void theDefaultSolutionIsUpdatedAndNeverInstalled() {
        PackageFixture export = aPackage("Default").unmanaged().publisher("DefaultPublishertest");

        assertThat(World.empty().planned(export, ImportMode.INSTALL).accepted()).isFalse();
        assertThat(World.empty().planned(export, ImportMode.UPDATE).accepted()).isTrue();
    }

    // scenario 49
    @Test
    void anEnvironmentThatBlocksUnmanagedCustomizationsTakesManagedPackagesOnly() {
        World world = World.governedBy(governance(true, null, CheckerEnforcement.NONE));

        refused(world, aPackage("Core").unmanaged(), "ALM-PLAN-007", "unmanaged");
        assertThat(world.planned(aPackage("Core")).accepted()).isTrue();
    }

    @Test
    void aPackageAboveTheSizeLimitIsRefused() {
        World world =
                World.governedBy(new Governance(false, STANDARD.languages(), null, 5000, CheckerEnforcement.NONE));

        refused(world, aPackage("Core").bytes(5001), "0x80040375", "5000");
        assertThat(world.planned(aPackage("Core").bytes(5000)).accepted()).isTrue();
    }

    // scenario 98
    @Test
    void criticalFindingsStopAnImportWhereTheCheckerIsEnforced() {
        PackageFixture fixture = aPackage("Core").criticalFinding("web-avoid-eval");

        refused(
                World.governedBy(governance(false, null, CheckerEnforcement.BLOCK)),
                fixture,
                "ALM-PLAN-008",
                "web-avoid-eval");
    }

    // scenario 98
    @Test
    void criticalFindingsAreToldWhereTheCheckerOnlyWarns() {
        Plan plan = World.governedBy(governance(false, null, CheckerEnforcement.WARN))
                .planned(aPackage("Core").criticalFinding("web-avoid-eval"));

        assertThat(plan.accepted()).isTrue();
        assertThat(plan.warnings())
                .anySatisfy(finding -> assertThat(finding.severity()).isEqualTo(FindingSeverity.CRITICAL));
    }

    // scenario 93
    @Test
    void newTablesDoNotExceedTheLimitOfTheEnvironment() {
        World world = World.governedBy(governance(false, 2, CheckerEnforcement.NONE))
                .with(table("ctso_car").component("Entity", "account", "Name=account"));

        refused(
                world,
                aPackage("More").component("Entity", "ctso_a", "Name=a").component("Entity", "ctso_b", "Name=b"),
                "0x8004B043",
                "2 tables to the 1");
        assertThat(world.planned(aPackage("More").component("Entity", "ctso_a", "Name=a"))
                        .accepted())
                .isTrue();
    }

    // scenario 94
    @Test
    void aCustomColumnHasAValidPrefix() {
        refused(
                World.empty(),
                aPackage("Core").column("account.colour", "IsCustomField=1"),
                "0x80048062",
                "account.colour");
        refused(World.empty(), aPackage("Core").column("account.fbk_colour", "IsCustomField=1"), "0x80048062", "ctso_");
    }

    @Test
    void aCustomColumnMayHaveThePrefixOfAnyPublisherThatIsThereOrIsNamed() {
        PackageFixture fixture = aPackage("Core").column("account.fbk_colour", "IsCustomField=1");
        World world = World.empty()
                .with(aPackage("Base").publisher("Fabrikam").prefix("fbk").column("a.fbk_x", "Type=int"));

        assertThat(world.planned(fixture).accepted()).isTrue();
        assertThat(World.providing("fabrikam_*")
                        .planned(fixture.needs("Entity", "fbk_car", "fabrikam_base", null))
                        .accepted())
                .isTrue();
    }

    @Test
    void aCustomColumnOfATableMayHaveThePrefixOfThatTable() {
        assertThat(World.empty()
                        .planned(table("sha_student").column("sha_student.sha_name", "IsCustomField=1"))
                        .accepted())
                .isTrue();
    }

    @Test
    void columnsThatComeWithTheTableNeedNoPrefix() {
        assertThat(World.empty()
                        .planned(aPackage("Core").column("account.name", "IsCustomField=0"))
                        .accepted())
                .isTrue();
    }

    // scenario 95
    @Test
    void anotherTableOfTheSameNameIsRefused() {
        World world = World.empty()
                .with(aPackage("Core").component("Entity", "ctso_car", "OwnershipTypeMask=UserOwned", "IsActivity=0"));

        refused(
                world,
                aPackage("Other")
                        .publisher("Fabrikam")
                        .component("Entity", "ctso_car", "OwnershipTypeMask=OrganizationOwned", "IsActivity=0"),
                "0x8004810C",
                "ctso_car");
        assertThat(world.planned(aPackage("Other")
                                .publisher("Fabrikam")
                                .component("Entity", "ctso_car", "OwnershipTypeMask=UserOwned", "IsAuditEnabled=1"))
                        .accepted())
                .isTrue();
    }

    // scenario 96
    @Test
    void anAssemblyKeepsItsTypesUntilItsMinorVersionRises() {
        World world = World.empty()
                .with(aPackage("Core")
                        .component(
                                "PluginAssembly",
                                "Contoso.Plugins, Version=1.0.0.0, Culture=neutral",
                                "PluginTypes=<PluginType Name=\"Contoso.A\"/><PluginType Name=\"Contoso.B\"/>"));
        String one = "PluginTypes=<PluginType Name=\"Contoso.A\"/>";

        refused(
                world,
                aPackage("Core")
                        .version("1.1")
                        .component("PluginAssembly", "Contoso.Plugins, Version=1.0.7.0, Culture=neutral", one),
                "0x80048071",
                "Contoso.B");
        assertThat(world.planned(aPackage("Core")
                                .version("1.1")
                                .component("PluginAssembly", "Contoso.Plugins, Version=1.1.0.0, Culture=neutral", one))
                        .accepted())
                .isTrue();
    }

    @Test
    void aNewTableComesWithItsPrimaryNameColumn() {
        PackageFixture nameless = table("ctso_car").column("ctso_car.ctso_carid", "Type=primarykey");

        refused(World.empty(), nameless, "0x80044355", "ctso_car");
        assertThat(World.empty()
                        .planned(nameless.column(
                                "ctso_car.ctso_name", "DisplayMask=PrimaryName|ValidForForm", "Type=nvarchar"))
                        .accepted())
                .isTrue();
    }

    @Test
    void anUnmanagedPackageDoesNotOverwriteWhatIsNotCustomizable() {
        World world = World.empty()
                .with(aPackage("Core")
                        .component("SavedQuery", "q1", "IsCustomizable=0", "Label=Core")
                        .component("SavedQuery", "q2", "IsCustomizable=1", "Label=Core"));

        refused(
                world,
                aPackage("Mine").unmanaged().component("SavedQuery", "q1", "IsCustomizable=0", "Label=Mine"),
                "0x8004F016",
                "q1");
        assertThat(world.planned(aPackage("Mine").unmanaged().component("SavedQuery", "q2", "Label=Mine"))
                        .accepted())
                .isTrue();
        assertThat(world.planned(aPackage("Other").component("SavedQuery", "q1", "Label=Other"))
                        .accepted())
                .isTrue();
    }

    // scenario 92
    @Test
    void aProcessOfTheSameNameWithAnotherIdIsRefused() {
        World world = World.empty().with(aPackage("Core").component("Workflow", "w1", "Name=Approve"));

        refused(world, aPackage("Other").component("Workflow", "w2", "Name=approve"), "0x80048027", "approve");
        assertThat(world.planned(aPackage("Other").component("Workflow", "w2", "Name=Reject"))
                        .accepted())
                .isTrue();
    }

    @Test
    void aProcessThatTheUpgradeTakesAwayIsNotInTheWayOfItsSuccessor() {
        World world = World.empty().with(aPackage("Core").component("Workflow", "w1", "Name=Approve"));
        PackageFixture next = aPackage("Core").version("2.0").component("Workflow", "w2", "Name=Approve");

        assertThat(world.planned(next).accepted()).isTrue();
        assertThat(world.planned(next, ImportMode.UPDATE).accepted()).isFalse();
    }

    // scenario 90
    @Test
    void anActiveRoutingRuleSetThatIsThereAlreadyIsRefusedUntilItIsExportedInactive() {
        World world = World.empty().with(aPackage("Core").component("RoutingRule", "r1", "Name=Gold", "StateCode=1"));

        refused(
                world,
                aPackage("Core").version("1.1").component("RoutingRule", "r1", "Name=Gold", "StateCode=1"),
                "0x8004F867",
                "Gold");
        assertThat(world.planned(aPackage("Core")
                                .version("1.1")
                                .component("RoutingRule", "r1", "Name=Gold", "StateCode=0"))
                        .accepted())
                .isTrue();
    }

    // scenario 97
    @Test
    void missingDependenciesAreToldWithBothEnds() {
        Plan plan = World.empty().planned(aPackage("Extension").needs("Attribute", "account.y", "Core", "1.0"));

        assertThat(plan.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("0x8004801D");
            assertThat(refusal.missing())
                    .containsExactly(new Plan.MissingEnds(
                            ComponentRef.of("Attribute", "account.y"),
                            ComponentRef.of("Attribute", "account.x"),
                            "Core"));
        });
    }

    // scenario 84
    @Test
    void anUpgradeIsStagedOnlyWithAHigherVersion() {
        World world = World.empty().with(aPackage("Orders").component("msdyn_iomprovider", "p1", "name=a"));
        PackageFixture same = aPackage("Orders").component("msdyn_iomprovider", "p1", "name=b");

        assertThat(world.planned(same, ImportMode.STAGE).refusals())
                .extracting(Plan.Refusal::code)
                .containsExactly("0x80048539");
        assertThat(world.planned(same.version("1.0.0.1"), ImportMode.STAGE).accepted())
                .isTrue();
    }

    @Test
    void aSolutionIsNotCalledLikeAStagedUpgrade() {
        refused(World.empty(), aPackage("Core_Upgrade"), "0x8004F007", "Core_Upgrade");
        assertThat(World.empty()
                        .planned(aPackage("Core_UpgradeScripts"), ImportOptions.standard())
                        .accepted())
                .isTrue();
    }

    @Test
    void aSettingThatNoColumnHoldsIsRefused() {
        refused(World.empty(), aPackage("Core").setting("CurrencySymbol", "x".repeat(4001)), "0x8004801A", "Currency");
    }
}
