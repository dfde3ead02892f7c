package org.almanac.environment.store;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.DeploymentSettings.ConnectionReference;
import org.almanac.environment.DeploymentSettings.EnvironmentVariable;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.Governance;
import org.almanac.environment.Governance.CheckerEnforcement;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.StagedPackage;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What imports bring beside layers, on whichever database: read back through the inventory. */
abstract class ImportingByTheRules {

    private static final ImportOptions OFF = new ImportOptions(ImportMode.AUTO, Customizations.MAINTAIN, false);

    private final StoreFixture store;

    ImportingByTheRules(TestDatabase product) {
        this.store = StoreFixture.on(product);
    }

    private void theSumIsThatOfTheTables() {
        int id = store.jdbc
                .sql("SELECT id FROM alm.environment WHERE name = 'test'")
                .query(Integer.class)
                .single();
        assertThat(store.fullSum.of(id).hash()).isEqualTo(store.stateHash());
    }

    private static PackageFixture processes() {
        return aPackage("Core")
                .component("Workflow", "w1", "Name=Approve")
                .component("SdkMessageProcessingStep", "s1", "Name=Check");
    }

    // scenario 44
    @Test
    void whetherProcessesAreOnIsReadBack() {
        store.imported(processes(), OFF);
        assertThat(store.inventory.activeProcesses(TEST)).isEmpty();

        Plan plan = store.imported(processes(), ImportOptions.standard());

        assertThat(store.inventory.activeProcesses(TEST))
                .containsExactlyInAnyOrder(
                        ComponentRef.of("Workflow", "w1"), ComponentRef.of("SdkMessageProcessingStep", "s1"));
        assertThat(store.stateHash()).isEqualTo(plan.stateHashAfter());
        theSumIsThatOfTheTables();
    }

    @Test
    void aDeletedProcessIsOff() {
        store.imported(processes());

        store.imported(aPackage("Core").version("2.0").component("SdkMessageProcessingStep", "s1", "Name=Check"));

        assertThat(store.inventory.activeProcesses(TEST))
                .containsExactly(ComponentRef.of("SdkMessageProcessingStep", "s1"));
        theSumIsThatOfTheTables();
    }

    // scenarios 45 and 46
    @Test
    void valuesAndConnectionsOfTheSettingsFileAreInTheTarget() {
        DeploymentSettings settings = new DeploymentSettings(
                List.of(new EnvironmentVariable("ctso_url", "https://test")),
                List.of(new ConnectionReference("ctso_sql", "c1", "")));
        Plan plan = store.imported(
                aPackage("Core")
                        .component("environmentvariabledefinition", "ctso_url", "type=100000000")
                        .component("connectionreference", "ctso_sql", "connectorid=sql"),
                new ImportOptions(ImportMode.AUTO, Customizations.MAINTAIN, true, settings));

        assertThat(property("environmentvariablevalue", "ctso_url", "value")).isEqualTo("https://test Active");
        assertThat(property("connectionreference", "ctso_sql", "connectionid")).isEqualTo("c1 Active");
        assertThat(store.stateHash()).isEqualTo(plan.stateHashAfter());
        theSumIsThatOfTheTables();
    }

    private String property(String kind, String key, String name) {
        return store.inventory.stack(TEST, ComponentRef.of(kind, key)).orElseThrow().properties().stream()
                .filter(property -> property.name().equals(name))
                .map((ComponentStack.Property property) -> property.value() + " " + property.winner())
                .findFirst()
                .orElseThrow();
    }

    // scenario 11
    @Test
    void theDefaultSolutionOfTheEnvironmentGoesIntoTheUnmanagedLayerWithoutARow() {
        PackageFixture export = aPackage("Default")
                .unmanaged()
                .publisher("DefaultPublishertest")
                .column("account.ctso_x", "Label=Mine");

        Plan plan = store.imported(export);
        store.publishAll();

        assertThat(plan.listsSolution()).isFalse();
        assertThat(store.inventory.solutions(TEST)).isEmpty();
        assertThat(store.inventory.layersOf(TEST, "Default", List.of(ComponentRef.of("Attribute", "account.ctso_x"))))
                .hasSize(1);
        theSumIsThatOfTheTables();
    }

    @Test
    void organizationSettingsAreAppliedAndReadBack() {
        store.imported(aPackage("Core").setting("CurrencySymbol", "€"));
        store.imported(aPackage("Core").version("1.1").setting("CurrencySymbol", "kr"));

        assertThat(store.jdbc
                        .sql("SELECT name || '=' || setting_value FROM alm.setting")
                        .query(String.class)
                        .list())
                .containsExactly("currencysymbol=kr");
        theSumIsThatOfTheTables();
    }

    // scenario 92
    @Test
    void theNamesOfProcessesAreComparedWithThoseOfTheEnvironment() {
        store.imported(processes());
        Sha256 before = store.stateHash();
        PackageFixture other = aPackage("Other").component("Workflow", "w2", "Name=Approve");

        Plan plan = store.plan(other);

        assertThat(plan.refusals()).extracting(Plan.Refusal::code).containsExactly("0x80048027");
        assertThatThrownBy(() -> store.apply(other, plan.planHash())).isInstanceOf(Refusal.class);
        assertThat(store.stateHash()).isEqualTo(before);
        assertThat(store.inventory.solution(TEST, "Other")).isEmpty();
    }

    // scenarios 49, 93 and 98
    @Test
    void whatTheAdministratorSetsIsEnforced() {
        store.imported(aPackage("Base").component("Entity", "ctso_a", "Name=a"));
        store.environments.change(
                TEST, governed(new Governance(true, List.of(1033), 1, 5000, CheckerEnforcement.BLOCK)));

        assertThat(codes(aPackage("Mine").unmanaged())).containsExactly("ALM-PLAN-007");
        assertThat(codes(aPackage("Core").component("Entity", "ctso_b", "Name=b")))
                .containsExactly("0x8004B043");
        assertThat(codes(aPackage("Core").criticalFinding("eval"))).containsExactly("ALM-PLAN-008");
        assertThat(codes(aPackage("Core").bytes(5001))).containsExactly("0x80040375");
        assertThat(codes(aPackage("Core").component("Entity", "ctso_a", "Name=b")))
                .isEmpty();
    }

    private static EnvironmentSettings governed(Governance governance) {
        return new EnvironmentSettings(null, null, null, null, null, null, null, governance);
    }

    private List<String> codes(PackageFixture fixture) {
        return store.plan(fixture).refusals().stream().map(Plan.Refusal::code).toList();
    }

    // scenario 103
    @Test
    void aRealFlowStaysOffUntilItsReferenceHasAConnection(@TempDir Path folder) throws IOException {
        Path zip = PackageBuilder.solution("Flows")
                .connectionReference("ctso_sql", "/providers/Microsoft.PowerApps/apis/shared_sql")
                .cloudFlow(
                        "Nightly",
                        "{\"properties\": {\"connectionReferences\": {\"shared_sql\": {\"connection\": "
                                + "{\"connectionReferenceLogicalName\": \"ctso_sql\"}}}}}")
                .setting("currencysymbol", "kr")
                .writeTo(folder.resolve("flows.zip"));
        StagedPackage staged = store.packages.stage(Sha256.of(Files.readAllBytes(zip)), zip);

        Plan plan = store.plan(TEST, staged);
        store.apply(TEST, staged, plan.planHash());

        assertThat(staged.facts().size()).isEqualTo(Files.size(zip));
        assertThat(staged.settings()).containsEntry("currencysymbol", "kr");
        assertThat(plan.warnings())
                .extracting(warning -> warning.code())
                .contains("no-connection", "flow-stays-off", "0x80048044");
        assertThat(store.inventory.activeProcesses(TEST)).isEmpty();
        theSumIsThatOfTheTables();
    }
}
