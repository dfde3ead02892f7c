package org.almanac.webapi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.Dependencies;
import org.almanac.environment.Importing;
import org.almanac.environment.PropertyEdit;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.TableBuilder;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.junit.jupiter.api.Test;

/** What solutions have, with layers, names and dependencies, as clients see it. */
abstract class TheComponentsOfAnEnvironment {

    private static final ComponentRef COLUMN = ComponentRef.of("Attribute", "account.ctso_grade");

    private final ServedEnvironment environment;

    TheComponentsOfAnEnvironment(TestDatabase product) {
        environment = ServedEnvironment.withCore(product);
    }

    private static PackageBuilder managed(String name) {
        return PackageBuilder.solution(name).publisher("Contoso", "ctso", 20000).managed(true);
    }

    private static PackageBuilder withColumn(String name, String level) {
        return managed(name).table("account", table -> shell(table, level));
    }

    private static TableBuilder shell(TableBuilder table, String level) {
        return table.behavior(2).column("ctso_Grade", "nvarchar", Map.of("MaxLength", "100", "Descr", level));
    }

    private List<WireRow> layers(ComponentRef component, String kind) {
        return environment
                .rows(
                        "msdyn_componentlayers",
                        Map.of(
                                "msdyn_componentid",
                                ComponentIds.of(component).toString(),
                                "msdyn_solutioncomponentname",
                                kind))
                .stream()
                .sorted(Comparator.comparing(row -> (Integer) Objects.requireNonNull(row.value("msdyn_order"))))
                .toList();
    }

    // scenario 67
    @Test
    void aCleanManagedColumnHasTheLayerOfItsSolutionOnly() {
        environment.imported(withColumn("App", "one"));

        assertThat(layers(COLUMN, "Attribute"))
                .extracting(row -> row.value("msdyn_solutionname"), row -> row.value("msdyn_publishername"))
                .containsExactly(tuple("App", "Contoso"));
    }

    // scenario 101
    @Test
    void ordersOfLayersRiseAsTheirSolutionsWereInstalled() {
        environment.imported(withColumn("S1", "one"));
        environment.imported(withColumn("S2", "two"));
        environment.imported(withColumn("S3", "three"));

        List<WireRow> layers = layers(COLUMN, "Attribute");

        assertThat(layers).extracting(row -> row.value("msdyn_solutionname")).containsExactly("S1", "S2", "S3");
        assertThat(layers.get(1).value("msdyn_changes"))
                .asString()
                .contains("{\"Key\":\"Descr\",\"Value\":\"two\"}")
                .doesNotContain("MaxLength");
        assertThat(layers.get(1).value("msdyn_componentjson"))
                .asString()
                .startsWith(
                        "{\"LogicalName\":\"attribute\",\"Id\":\"" + ComponentIds.of(COLUMN) + "\",\"Attributes\":[")
                .contains("{\"Key\":\"MaxLength\",\"Value\":\"100\"}");
    }

    @Test
    void theUnmanagedLayerIsTheTopmostAndTellsWhatItChanges() {
        environment.imported(withColumn("App", "one"));
        environment.did(() -> {
            environment
                    .bean(ComponentEditing.class)
                    .change(ServedEnvironment.DEV, COLUMN, List.of(new PropertyEdit("MaxLength", "200")), null, "edit");
            return true;
        });
        assertThat(layers(COLUMN, "Attribute"))
                .as("a draft is no layer yet")
                .extracting(row -> row.value("msdyn_solutionname"))
                .containsExactly("App");
        environment.did(() -> environment.bean(Importing.class).publishAll(ServedEnvironment.DEV, "publish") == 1);

        List<WireRow> layers = layers(COLUMN, "Attribute");

        assertThat(layers).extracting(row -> row.value("msdyn_solutionname")).containsExactly("App", "Active");
        assertThat(layers.get(1).value("msdyn_changes"))
                .asString()
                .contains("\"Value\":\"200\"")
                .doesNotContain("Descr");
    }

    @Test
    void layersAreAskedForByIdAndTypeTogether() {
        environment.imported(withColumn("App", "one"));
        String id = ComponentIds.of(COLUMN).toString();

        assertThat(environment.rows("msdyn_componentlayers", Map.of("msdyn_componentid", id)))
                .isEmpty();
        assertThat(environment.rows("msdyn_componentlayers", Narrowing.NONE)).isEmpty();
        assertThat(layers(COLUMN, "Entity")).isEmpty();
    }

    @Test
    void whatThePlatformHasItselfLiesOnTheSystemLayer() {
        assertThat(layers(ComponentRef.of("Attribute", "account.name"), "Attribute"))
                .extracting(row -> row.value("msdyn_solutionname"), row -> row.value("msdyn_order"))
                .containsExactly(tuple("System", 0));
    }

    @Test
    void aSolutionsComponentsHaveTheirTypesIdsAndBehaviors() {
        environment.imported(managed("App")
                .table("ctso_Thing", table -> table.column("ctso_Name", "nvarchar"))
                .choice("ctso_color", "Red")
                .connectionReference("ctso_ref", "/providers/x"));
        UUID solution = environment.row("solutions", "uniquename", "App").id();

        List<WireRow> members = environment.rows("solutioncomponents", Map.of("_solutionid_value", solution));

        assertThat(members)
                .extracting(row -> row.value("componenttype"), row -> row.value("objectid"))
                .contains(
                        tuple(1, ComponentIds.of(ComponentRef.of("Entity", "ctso_thing"))),
                        tuple(2, ComponentIds.of(ComponentRef.of("Attribute", "ctso_thing.ctso_name"))),
                        tuple(9, ComponentIds.of(ComponentRef.of("OptionSet", "ctso_color"))))
                .hasSize(4);
        WireRow table = members.stream()
                .filter(row -> Objects.equals(row.value("componenttype"), 1))
                .findFirst()
                .orElseThrow();
        assertThat(members)
                .filteredOn(row -> Objects.equals(row.value("componenttype"), 2))
                .extracting(row -> row.value("rootsolutioncomponentid"))
                .containsExactly(table.id());
    }

    @Test
    void theNumberOfAFrameworkTypeIsLookedUpInItsDefinition() {
        WireRow definition = environment.row("solutioncomponentdefinitions", "name", "connectionreference");
        WireRow classic = environment.row("solutioncomponentdefinitions", "name", "Attribute");

        ComponentTypes types = environment.bean(ComponentTypes.class);
        assertThat((Integer) definition.value("solutioncomponenttype")).isGreaterThan(1000);
        assertThat(types.kind(
                        ServedEnvironment.DEV, (Integer) Objects.requireNonNull(definition.value("objecttypecode"))))
                .hasToString("connectionreference");
        assertThat(definition.value("primaryentityname")).isEqualTo("connectionreference");
        assertThat(classic.value("solutioncomponenttype")).isEqualTo(2);
    }

    @Test
    void aComponentIsToldFromItsSummary() {
        environment.imported(managed("App")
                .table(
                        "ctso_Thing",
                        table -> table.displayName("A thing")
                                .column("ctso_Name", "nvarchar")
                                .form("Main", "ctso_name")));
        String solution = environment.row("solutions", "uniquename", "App").id().toString();

        List<WireRow> columns = environment.rows(
                "msdyn_solutioncomponentsummaries",
                Map.of("msdyn_solutionid", solution, "msdyn_componenttype", new BigDecimal(2)));
        List<WireRow> tables = environment.rows(
                "msdyn_solutioncomponentsummaries",
                Map.of("msdyn_solutionid", solution, "msdyn_componenttype", new BigDecimal(1)));

        assertThat(columns).hasSize(1);
        assertThat(columns.get(0).values())
                .containsEntry("msdyn_name", "ctso_name")
                .containsEntry("msdyn_schemaname", "ctso_Name")
                .containsEntry("msdyn_primaryentityname", "ctso_thing")
                .containsEntry("msdyn_componentlogicalname", "attribute")
                .containsEntry("msdyn_fieldtype", "String")
                .containsEntry("msdyn_ismanaged", "true");
        assertThat(tables.get(0).values())
                .containsEntry("msdyn_name", "ctso_thing")
                .containsEntry("msdyn_schemaname", "ctso_Thing")
                .containsEntry("msdyn_displayname", "A thing");
        assertThat(environment.rows("msdyn_solutioncomponentcountsummaries", Map.of("msdyn_solutionid", solution)))
                .extracting(row -> row.value("msdyn_componenttype"), row -> row.value("msdyn_total"))
                .containsExactlyInAnyOrder(tuple(1, 1), tuple(2, 1), tuple(60, 1));
    }

    @Test
    void whatAColumnNeedsIsARowWithTheIdsOfBothEnds() {
        environment.imported(managed("App")
                .choice("ctso_color", "Red")
                .table(
                        "ctso_Thing",
                        table -> table.column("ctso_Color", "picklist", Map.of("OptionSetName", "ctso_color"))));
        ComponentRef column = ComponentRef.of("Attribute", "ctso_thing.ctso_color");
        ComponentRef choice = ComponentRef.of("OptionSet", "ctso_color");

        List<WireRow> rows =
                environment.rows("dependencies", Map.of("dependentcomponentobjectid", ComponentIds.of(column)));

        assertThat(rows)
                .filteredOn(row -> ComponentIds.of(choice).equals(row.value("requiredcomponentobjectid")))
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry("dependentcomponenttype", 2)
                        .containsEntry("requiredcomponenttype", 9)
                        .containsEntry("dependencytype", 2)
                        .containsEntry("requiredcomponentbasesolutionid", PlatformIds.solution("App")));
        assertThat(rows).hasSameSizeAs(environment.bean(Dependencies.class).required(ServedEnvironment.DEV, column));
    }

    @Test
    void anEnvironmentIsAnOrganizationWithOneBusinessUnitAndItsUsers() {
        assertThat(environment.rows("organizations", Narrowing.NONE))
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry("name", "dev")
                        .containsEntry("version", "9.2")
                        .containsEntry("languagecode", 1033));
        assertThat(environment.rows("businessunits", Narrowing.NONE)).hasSize(1);
        assertThat(environment.rows("systemusers", Narrowing.NONE))
                .extracting(row -> row.value("fullname"))
                .containsExactly("SYSTEM");
    }
}
