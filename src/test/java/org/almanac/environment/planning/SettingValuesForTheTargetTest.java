package org.almanac.environment.planning;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.DeploymentSettings.ConnectionReference;
import org.almanac.environment.DeploymentSettings.EnvironmentVariable;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.junit.jupiter.api.Test;

/** Environment variables and connection references (dataverse-semantics 3.7). */
class SettingValuesForTheTargetTest {

    private static final String SQL = "/providers/Microsoft.PowerApps/apis/shared_sql";

    private static ImportOptions options(ImportMode mode, Customizations customizations, DeploymentSettings settings) {
        return new ImportOptions(mode, customizations, true, settings);
    }

    private static ImportOptions options(DeploymentSettings settings) {
        return options(ImportMode.AUTO, Customizations.MAINTAIN, settings);
    }

    private static DeploymentSettings value(String schemaName, String value) {
        return new DeploymentSettings(List.of(new EnvironmentVariable(schemaName, value)), List.of());
    }

    private static DeploymentSettings connection(String logicalName, String id) {
        return new DeploymentSettings(List.of(), List.of(new ConnectionReference(logicalName, id, SQL)));
    }

    private static PackageFixture variable(String version) {
        return aPackage("Core")
                .version(version)
                .component("environmentvariabledefinition", "ctso_url", "defaultvalue=https://default");
    }

    private static PackageFixture variable(String version, String packagedValue) {
        return variable(version).component("environmentvariablevalue", "ctso_url", "value=" + packagedValue);
    }

    private static PackageFixture reference(String version) {
        return aPackage("Core")
                .version(version)
                .component("connectionreference", "ctso_sql", "connectorid=" + SQL, "label=" + version);
    }

    private static String value(World world) {
        return world.effective("environmentvariablevalue", "ctso_url", "value");
    }

    private static String connection(World world) {
        return world.effective("connectionreference", "ctso_sql", "connectionid");
    }

    // scenario 45
    @Test
    void theSettingsFileGivesAVariableItsCurrentValueAtOnce() {
        World world = World.empty().with(variable("1.0"), options(value("ctso_Url", "https://test")));

        assertThat(value(world)).isEqualTo("https://test");
        assertThat(world.state()
                        .stack(ComponentRef.of("environmentvariablevalue", "ctso_url"))
                        .active())
                .hasValueSatisfying(active -> assertThat(active.draft()).isNull());
    }

    @Test
    void theValueIsPartOfThePlan() {
        Plan without = World.empty().planned(variable("1.0"));
        Plan with = World.empty().planned(variable("1.0"), options(value("ctso_url", "https://test")));

        assertThat(with.planHash()).isNotEqualTo(without.planHash());
        assertThat(with.changes())
                .extracting(change -> change.component().toString())
                .contains("environmentvariablevalue ctso_url");
        assertThat(with.options().toString()).contains("ctso_url").doesNotContain("https://test");
    }

    @Test
    void aPackagedValueCountsOnlyWhereTheTargetHasNone() {
        World world = World.empty().with(variable("1.0", "https://packaged"));
        assertThat(value(world)).isEqualTo("https://packaged");

        world.with(variable("1.1", "https://newer"));

        assertThat(value(world)).isEqualTo("https://packaged");
    }

    @Test
    void noImportOverwritesTheCurrentValueOfTheTarget() {
        World world = World.empty().with(variable("1.0"), options(value("ctso_url", "https://test")));

        world.with(variable("1.1", "https://packaged"));
        world.with(
                variable("1.2", "https://packaged"),
                options(ImportMode.UPDATE, Customizations.OVERWRITE, DeploymentSettings.NONE));
        world.with(
                variable("1.3", "https://packaged"),
                options(ImportMode.STAGE, Customizations.MAINTAIN, DeploymentSettings.NONE));
        world.with(
                variable("1.3", "https://packaged"),
                options(ImportMode.APPLY_UPGRADE, Customizations.MAINTAIN, DeploymentSettings.NONE));

        assertThat(value(world)).isEqualTo("https://test");
    }

    @Test
    void noUnmanagedImportOverwritesTheCurrentValueOfTheTarget() {
        World world = World.empty().with(variable("1.0").unmanaged(), options(value("ctso_url", "https://test")));

        world.with(variable("1.1", "https://packaged").unmanaged());

        assertThat(value(world)).isEqualTo("https://test");
    }

    @Test
    void theSettingsFileDoesOverwriteTheCurrentValue() {
        World world = World.empty().with(variable("1.0"), options(value("ctso_url", "https://test")));

        world.with(variable("1.0"), options(value("ctso_url", "https://other")));

        assertThat(value(world)).isEqualTo("https://other");
    }

    @Test
    void theSamePackageWithThePackagedValueAgainHasNothingToDo() {
        World world = World.empty().with(variable("1.0", "https://packaged"));

        assertThat(world.planned(variable("1.0", "https://packaged")).nothingToDo())
                .isTrue();
    }

    @Test
    void theValueGoesWithItsVariable() {
        World world = World.empty().with(variable("1.0"), options(value("ctso_url", "https://test")));

        world.with(aPackage("Core").version("2.0").column("account.ctso_x", "Type=int"));

        assertThat(world.state()
                        .stack(ComponentRef.of("environmentvariablevalue", "ctso_url"))
                        .exists())
                .isFalse();
    }

    @Test
    void namesThatThePackageLacksAreWarnedOfAndSetNothing() {
        DeploymentSettings settings = new DeploymentSettings(
                List.of(new EnvironmentVariable("ctso_other", "x")),
                List.of(new ConnectionReference("ctso_none", "c", "")));
        World world = World.empty();

        Plan plan = world.planned(variable("1.0"), options(settings));
        world.with(variable("1.0"), options(settings));

        assertThat(plan.warnings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("unknown-environment-variable", "unknown-connection-reference");
        assertThat(world.state()
                        .stack(ComponentRef.of("environmentvariablevalue", "ctso_other"))
                        .exists())
                .isFalse();
    }

    // scenario 46
    @Test
    void theSettingsFileGivesAReferenceItsConnection() {
        World world = World.empty().with(reference("1.0"), options(connection("ctso_sql", "shared-sql-1")));

        assertThat(connection(world)).isEqualTo("shared-sql-1");
        assertThat(world.effective("connectionreference", "ctso_sql", "connectorid"))
                .isEqualTo(SQL);
    }

    @Test
    void theConnectionSurvivesWhateverIsImported() {
        World world = World.empty().with(reference("1.0"), options(connection("ctso_sql", "shared-sql-1")));

        world.with(reference("1.1"));
        world.with(reference("1.2"), options(ImportMode.UPDATE, Customizations.OVERWRITE, DeploymentSettings.NONE));

        assertThat(connection(world)).isEqualTo("shared-sql-1");
        assertThat(world.effective("connectionreference", "ctso_sql", "label")).isEqualTo("1.2");
    }

    @Test
    void theConnectionSurvivesAnUnmanagedImport() {
        World world = World.empty().with(reference("1.0").unmanaged(), options(connection("ctso_sql", "shared-sql-1")));

        world.with(reference("1.1").unmanaged());

        assertThat(connection(world)).isEqualTo("shared-sql-1");
        assertThat(world.effective("connectionreference", "ctso_sql", "label")).isEqualTo("1.1");
    }

    @Test
    void aConnectionOfAnotherConnectorIsNotUsed() {
        DeploymentSettings settings = new DeploymentSettings(
                List.of(), List.of(new ConnectionReference("ctso_sql", "c", "/providers/x/apis/shared_office365")));

        Plan plan = World.empty().planned(reference("1.0"), options(settings));

        assertThat(plan.warnings()).extracting(Finding::code).containsExactly("other-connector", "no-connection");
    }

    // scenario 103
    @Test
    void aReferenceWithoutAConnectionIsWarnedOfAndItsFlowsStayOff() {
        PackageFixture fixture =
                reference("1.0").flow("f1", "With connection", "ctso_sql").flow("f2", "Without reference");
        World world = World.empty();

        Plan plan = world.planned(fixture);
        world.with(fixture);

        assertThat(plan.accepted()).isTrue();
        assertThat(plan.warnings()).extracting(Finding::code).containsExactly("no-connection", "flow-stays-off");
        assertThat(world.active("Workflow", "f1")).isFalse();
        assertThat(world.active("Workflow", "f2")).isTrue();

        world.with(fixture, options(connection("ctso_sql", "shared-sql-1")));

        assertThat(world.active("Workflow", "f1")).isTrue();
    }
}
