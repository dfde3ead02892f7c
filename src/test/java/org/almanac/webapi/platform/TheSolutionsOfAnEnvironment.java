package org.almanac.webapi.platform;

import static org.almanac.webapi.platform.ServedEnvironment.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.almanac.database.TestDatabase;
import org.almanac.environment.Cloning;
import org.almanac.solution.PackageBuilder;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code solutions} and {@code publishers} as clients see and change them. */
abstract class TheSolutionsOfAnEnvironment {

    private static final UUID DEFAULT = UUID.fromString("fd140aaf-4df4-11dd-bd17-0019b9312238");
    private static final String TABLE =
            "<Entity><Name>ctso_Order</Name><EntityInfo><entity Name=\"ctso_Order\"/></EntityInfo></Entity>";

    private final ServedEnvironment environment;

    TheSolutionsOfAnEnvironment(TestDatabase product) {
        environment = ServedEnvironment.withCore(product);
    }

    private UUID publisher(String uniqueName) {
        return environment.row("publishers", "uniquename", uniqueName).id();
    }

    private UUID solution(String uniqueName) {
        return environment.row("solutions", "uniquename", uniqueName).id();
    }

    private Map<String, Object> wanted(String uniqueName, String version) {
        return Map.of(
                "uniquename",
                uniqueName,
                "friendlyname",
                "Mine",
                "version",
                version,
                "description",
                "All that is mine.",
                "publisherid",
                new LookupValue(publisher("Contoso"), "publisher", null));
    }

    private static @Nullable Object value(WireRow row, String property) {
        Object value = row.value(property);
        return value instanceof Supplier<?> later ? later.get() : value;
    }

    @Test
    void aSolutionThatAClientMakesReadsAsItWasMade() {
        UUID id = environment.created("solutions", wanted("Mine", "1.2.3.4"));

        WireRow row = environment.find("solutions", id).orElseThrow();
        assertThat(row.values())
                .containsEntry("uniquename", "Mine")
                .containsEntry("friendlyname", "Mine")
                .containsEntry("version", "1.2.3.4")
                .containsEntry("ismanaged", false)
                .containsEntry("isvisible", true)
                .containsEntry("_publisherid_value", new LookupValue(publisher("Contoso"), "publisher", "Contoso Ltd"));
        assertThat(value(row, "description")).isEqualTo("All that is mine.");
    }

    @Test
    void whatThePlatformRefusesKeepsItsNumber() {
        assertThat(refused(() -> environment.created("solutions", wanted("my-solution", "1.0"))))
                .isEqualTo("0x8004F002");
        assertThat(refused(() -> environment.created("solutions", wanted("Core", "1.0"))))
                .isEqualTo("0x8004F023");
        assertThat(refused(() -> environment.created("solutions", wanted("Mine", "1.a"))))
                .isEqualTo("0x8004F01E");
        assertThat(refused(() -> environment.created("solutions", Map.of("uniquename", "Mine"))))
                .isEqualTo("0x80040203");
        assertThat(refused(() -> environment.updated("solutions", DEFAULT, Map.of("version", "2.0"))))
                .isEqualTo("0x8004F024");
        assertThat(refused(() -> environment.deleted("solutions", DEFAULT))).isEqualTo("0x8004F005");
        assertThat(refused(() -> environment.updated("solutions", solution("Core"), Map.of("uniquename", "Other"))))
                .isEqualTo("0x80040203");
    }

    @Test
    void aSolutionIsRenamedAndItsRowHasAnotherVersion() {
        WireRow before = environment.row("solutions", "uniquename", "Core");

        environment.updated("solutions", before.id(), Map.of("friendlyname", "Core of all", "version", "1.1.0.0"));

        WireRow after = environment.row("solutions", "uniquename", "Core");
        assertThat(after.values()).containsEntry("friendlyname", "Core of all").containsEntry("version", "1.1.0.0");
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(after.id()).isEqualTo(before.id());
    }

    // scenario 10
    @Test
    void theComponentsOfAnUnmanagedSolutionOutliveItsRow() {
        environment.put("Entity", "ctso_order", TABLE);
        environment.put("Attribute", "ctso_order.ctso_a", "<attribute><Type>nvarchar</Type></attribute>");
        environment.put("Attribute", "ctso_order.ctso_b", "<attribute><Type>int</Type></attribute>");
        assertThat(members(solution("Core"))).hasSize(3);

        environment.deleted("solutions", solution("Core"));

        assertThat(environment.rows("solutions", Map.of("uniquename", "Core"))).isEmpty();
        assertThat(members(DEFAULT)).hasSize(3);
    }

    private List<WireRow> members(UUID solution) {
        return environment.rows("solutioncomponents", Map.of("_solutionid_value", solution));
    }

    // scenario 56
    @Test
    void deletingAManagedSolutionUninstallsItAndTheHistorySaysSo() {
        environment.imported(PackageBuilder.solution("App")
                .publisher("Contoso", "ctso", 20000)
                .managed(true)
                .table("ctso_Thing", table -> table.column("ctso_Name", "nvarchar")));

        environment.deleted("solutions", solution("App"));

        assertThat(environment.rows("solutions", Map.of("uniquename", "App"))).isEmpty();
        WireRow uninstalled = environment.row("msdyn_solutionhistories", "msdyn_operation", 1);
        assertThat(uninstalled.values())
                .containsEntry("msdyn_name", "App")
                .containsEntry("msdyn_suboperation", 4)
                .containsEntry("msdyn_status", 1)
                .containsEntry("msdyn_result", true)
                .containsEntry("msdyn_ismanaged", true);
    }

    @Test
    void patchesNameTheirParentAndStagedUpgradesHaveRowsOfTheirOwn() {
        String patch = environment.did(() -> environment
                .bean(Cloning.class)
                .asPatch(ServedEnvironment.DEV, "Core", "Core fix", "1.0.1.0", "clone")
                .uniqueName());
        PackageBuilder app = PackageBuilder.solution("App")
                .publisher("Contoso", "ctso", 20000)
                .managed(true)
                .choice("ctso_color", "Red");
        environment.imported(app);
        environment.staged(app.version("2.0.0.0"));

        assertThat(environment.row("solutions", "uniquename", patch).value("_parentsolutionid_value"))
                .isEqualTo(new LookupValue(solution("Core"), "solution", "Core"));
        assertThat(environment.row("solutions", "uniquename", "App_Upgrade").values())
                .containsEntry("version", "2.0.0.0")
                .doesNotContainKey("_parentsolutionid_value");
        assertThat(solution("App_Upgrade")).isNotEqualTo(solution("App"));
    }

    @Test
    void thePlatformsOwnSolutionsAreThereWithTheirIds() {
        WireRow all = environment.find("solutions", DEFAULT).orElseThrow();

        assertThat(all.values()).containsEntry("uniquename", "Default").containsEntry("isvisible", true);
        assertThat(((LookupValue) Objects.requireNonNull(value(all, "_publisherid_value"))).id())
                .hasToString("d21aab71-79e7-11dd-8874-00188b01e34f");
        assertThat(solution("Active")).hasToString("fd140aae-4df4-11dd-bd17-0019b9312238");
        assertThat(solution("System")).hasToString("fd140aad-4df4-11dd-bd17-0019b9312238");
    }

    @Test
    void rowsComeByIdAfterAnyGivenOne() {
        List<WireRow> all = environment.rows("solutions", Narrowing.NONE);

        List<WireRow> rest =
                environment.rows("solutions", new Narrowing(Map.of(), all.get(0).id(), 2));

        assertThat(all).extracting(row -> row.id().toString()).isSorted();
        assertThat(rest).isEqualTo(all.subList(1, 3));
    }

    @Test
    void aPublisherKeepsWhatAClientSaysOfIt() {
        UUID id = environment.created(
                "publishers",
                Map.of(
                        "uniquename", "fabrikam",
                        "friendlyname", "Fabrikam",
                        "customizationprefix", "fab",
                        "description", "Makes things.",
                        "emailaddress", "info@fabrikam.example"));
        environment.updated("publishers", id, Map.of("friendlyname", "Fabrikam Inc", "description", "Makes more."));

        WireRow row = environment.find("publishers", id).orElseThrow();
        assertThat(row.values())
                .containsEntry("uniquename", "fabrikam")
                .containsEntry("friendlyname", "Fabrikam Inc")
                .containsEntry("customizationprefix", "fab")
                .containsEntry("description", "Makes more.")
                .containsEntry("emailaddress", "info@fabrikam.example");
        assertThat((Integer) row.value("customizationoptionvalueprefix")).isBetween(10_000, 99_999);

        environment.deleted("publishers", id);
        assertThat(environment.find("publishers", id)).isEmpty();
    }

    @Test
    void publishersOfThePlatformAndOfManagedPackagesCannotBeChanged() {
        environment.imported(PackageBuilder.solution("App")
                .publisher("Fabrikam", "fab", 30000)
                .managed(true)
                .choice("fab_color", "Red"));

        assertThat(refused(() -> environment.updated("publishers", publisher("Fabrikam"), Map.of("friendlyname", "X"))))
                .isEqualTo("0x8004F033");
        assertThat(refused(() -> environment.deleted("publishers", publisher("Fabrikam"))))
                .isEqualTo("0x8004F034");
        assertThat(refused(() -> environment.deleted("publishers", publisher("MicrosoftCorporation"))))
                .isEqualTo("0x8004F006");
    }
}
