package org.almanac.webapi.rows.components;

import static org.almanac.webapi.rows.RowsFixture.TEST;
import static org.almanac.webapi.rows.RowsFixture.id;
import static org.almanac.webapi.rows.RowsFixture.lookup;
import static org.almanac.webapi.rows.RowsFixture.refused;
import static org.almanac.webapi.rows.RowsFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.DeploymentSettings.ConnectionReference;
import org.almanac.environment.DeploymentSettings.EnvironmentVariable;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Inventory;
import org.almanac.environment.Publishing;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.SolutionMember;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageBuilder;
import org.almanac.webapi.rows.RowsFixture;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Components of solutions as rows, on whichever database. */
abstract class ServingComponents {

    private static final String CONNECTOR = "/providers/Microsoft.PowerApps/apis/shared_sql";

    private final RowsFixture rows;

    @TempDir
    private Path folder;

    ServingComponents(TestDatabase product) {
        rows = RowsFixture.on(product);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String content(WireRow row, String column) {
        return String.valueOf(((Supplier<?>) Objects.requireNonNull(row.value(column))).get());
    }

    private void imported(PackageBuilder solution, DeploymentSettings settings) throws IOException {
        Path zip = Files.write(folder.resolve("solution.zip"), solution.toBytes());
        rows.imported(zip, new ImportOptions(ImportMode.AUTO, Customizations.MAINTAIN, true, settings));
    }

    private WireRow only(String table) {
        List<WireRow> all = rows.all(table);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private UUID script(String text) {
        return rows.create(
                "webresource",
                id(1),
                values("name", "ctso_/Main.js", "webresourcetype", 3, "content", base64(text)),
                "Core");
    }

    // scenario 78
    @Test
    void aWebResourceJoinsTheSolutionThatTheRequestNames() {
        UUID id = script("let a;");

        assertThat(rows.bean(SolutionContents.class).list(TEST, "Core", null, 10))
                .extracting(SolutionMember::component)
                .containsExactly(ComponentRef.of("WebResource", "ctso_/main.js"))
                .extracting(ComponentIds::of)
                .containsExactly(id);
        WireRow row = rows.row("webresource", id);
        assertThat(row.values())
                .containsEntry("name", "ctso_/Main.js")
                .containsEntry("webresourcetype", 3)
                .containsEntry("ismanaged", false);
        assertThat(content(row, "content")).isEqualTo(base64("let a;"));
    }

    @Test
    void withoutASolutionAComponentIsInTheDefaultSolutionOnly() {
        rows.create("role", 1, values("name", "Clerk"));

        assertThat(rows.row("role", id(1)).value("name")).isEqualTo("Clerk");
        assertThat(rows.bean(SolutionContents.class).list(TEST, "Core", null, 10))
                .isEmpty();
    }

    @Test
    void aChangedWebResourceIsReadAsItWasUntilItIsPublished() {
        UUID id = script("let a;");
        ComponentRef script = ComponentRef.of("WebResource", "ctso_/Main.js");
        rows.did(() -> rows.bean(Publishing.class).publish(TEST, Set.of(script), "edit/x"));
        long version = rows.row("webresource", id).version();

        rows.update("webresource", id, values("content", base64("let b;"), "displayname", "Main"));
        assertThat(content(rows.row("webresource", id), "content")).isEqualTo(base64("let a;"));
        rows.did(() -> rows.bean(Publishing.class).publish(TEST, Set.of(script), "edit/y"));

        WireRow row = rows.row("webresource", id);
        assertThat(content(row, "content")).isEqualTo(base64("let b;"));
        assertThat(row.value("displayname")).isEqualTo("Main");
        assertThat(row.version()).isNotEqualTo(version);
    }

    @Test
    void aNameIsTakenOnceAndADeletedComponentIsGone() {
        UUID id = script("let a;");

        assertThat(refused(() -> script("let b;"))).isEqualTo("412 0x80040237");
        rows.delete("webresource", id);

        assertThat(rows.all("webresource")).isEmpty();
    }

    @Test
    void aFlowIsSwitchedOnAndOffAndNotEditedWhileItIsOn() {
        rows.create("workflow", 1, values("name", "Notify", "category", 5, "clientdata", "{\"a\":1}"));
        assertThat(rows.row("workflow", id(1)).values())
                .containsEntry("statecode", 0)
                .containsEntry("type", 1);

        rows.update("workflow", id(1), values("statecode", 1, "statuscode", 2));

        assertThat(rows.row("workflow", id(1)).values())
                .containsEntry("statecode", 1)
                .containsEntry("statuscode", 2)
                .containsEntry("category", 5);
        assertThat(content(rows.row("workflow", id(1)), "clientdata")).isEqualTo("{\"a\":1}");
        assertThat(rows.bean(Inventory.class).activeProcesses(TEST)).hasSize(1);
        assertThat(refused(() -> rows.update("workflow", id(1), values("name", "Other"))))
                .startsWith("400 ");
        assertThat(refused(() -> rows.delete("workflow", id(1)))).startsWith("400 ");
        assertThat(refused(() -> rows.update("workflow", id(1), values("statecode", 0, "statuscode", 2))))
                .isEqualTo("400 0x80048408");
        rows.update("workflow", id(1), values("statecode", 0));
        rows.delete("workflow", id(1));
        assertThat(rows.all("workflow")).isEmpty();
    }

    // scenario 45
    // scenario 46
    @Test
    void whatAnImportSetsIsSeenInTheRows() throws IOException {
        imported(
                PackageBuilder.solution("Vendor")
                        .environmentVariable("ctso_Url", "https://default.example", null)
                        .connectionReference("ctso_sql", CONNECTOR),
                new DeploymentSettings(
                        List.of(new EnvironmentVariable("ctso_Url", "https://own.example")),
                        List.of(new ConnectionReference("ctso_sql", "0123abc", ""))));

        WireRow variable = only("environmentvariabledefinition");
        WireRow value = only("environmentvariablevalue");
        assertThat(variable.values())
                .containsEntry("schemaname", "ctso_Url")
                .containsEntry("displayname", "ctso_Url")
                .containsEntry("defaultvalue", "https://default.example")
                .containsEntry("ismanaged", true);
        assertThat(value.value("value")).isEqualTo("https://own.example");
        assertThat(value.value("_environmentvariabledefinitionid_value"))
                .isInstanceOfSatisfying(
                        LookupValue.class, lookup -> assertThat(lookup.id()).isEqualTo(variable.id()));
        assertThat(only("connectionreference").values())
                .containsEntry("connectionreferencelogicalname", "ctso_sql")
                .containsEntry("connectorid", CONNECTOR)
                .containsEntry("connectionid", "0123abc");
    }

    @Test
    void aVariableHasOneValueAtMost() throws IOException {
        imported(
                PackageBuilder.solution("Vendor").environmentVariable("ctso_url", null, null), DeploymentSettings.NONE);
        UUID variable = only("environmentvariabledefinition").id();
        var value = lookup(
                values("value", "one"), "environmentvariabledefinitionid", "environmentvariabledefinition", variable);

        UUID id = rows.create("environmentvariablevalue", 1, value);
        assertThat(refused(() -> rows.create("environmentvariablevalue", 2, value)))
                .isEqualTo("412 0x80040237");
        rows.update("environmentvariablevalue", id, values("value", "two"));

        assertThat(only("environmentvariablevalue").value("value")).isEqualTo("two");
        assertThat(refused(() -> rows.update("environmentvariablevalue", id, values("value", "x".repeat(2001)))))
                .startsWith("400 ");
        rows.delete("environmentvariablevalue", id);
        assertThat(rows.all("environmentvariablevalue")).isEmpty();
    }

    @Test
    void aConnectionIsGivenInTheUnmanagedLayer() throws IOException {
        imported(PackageBuilder.solution("Vendor").connectionReference("ctso_sql", CONNECTOR), DeploymentSettings.NONE);

        rows.update("connectionreference", only("connectionreference").id(), values("connectionid", "0123abc"));

        assertThat(only("connectionreference").values())
                .containsEntry("connectionid", "0123abc")
                .containsEntry("connectorid", CONNECTOR)
                .containsEntry("ismanaged", true);
    }

    @Test
    void viewsFormsAndAssembliesOfAPackageAreRows() throws IOException {
        imported(
                PackageBuilder.solution("Vendor")
                        .table(
                                "ctso_Car",
                                table -> table.column("ctso_CarId", "primarykey")
                                        .column("ctso_Name", "nvarchar")
                                        .form("Main", "ctso_name")
                                        .view("All cars", "ctso_name"))
                        .pluginAssembly("Cars", new byte[] {1, 2}, "Cars.Check")
                        .role("Driver", Map.of()),
                DeploymentSettings.NONE);

        assertThat(only("savedquery").values())
                .containsEntry("name", "All cars")
                .containsEntry("returnedtypecode", "ctso_car")
                .hasEntrySatisfying(
                        "fetchxml", xml -> assertThat(xml.toString()).startsWith("<fetch version"));
        assertThat(only("systemform").values())
                .containsEntry("name", "Main")
                .hasEntrySatisfying("formxml", xml -> assertThat(xml.toString()).startsWith("<form>"));
        assertThat(content(only("pluginassembly"), "content")).isEqualTo("AQI=");
        assertThat(only("role").value("name")).isEqualTo("Driver");
    }

    @Test
    void rowsOfTheFrameworkHaveTheColumnsThatTheyCameWith() throws IOException {
        imported(
                PackageBuilder.solution("Vendor")
                        .inline(
                                "msdyn_dualwriteentitymaps",
                                "msdyn_dualwriteentitymap",
                                Map.of("msdyn_dualwriteentitymapid", id(7).toString()),
                                Map.of("msdyn_name", "ctso_map", "msdyn_version", "1.0.0.0")),
                DeploymentSettings.NONE);

        assertThat(rows.type("msdyn_dualwriteentitymap").entitySet()).isEqualTo("msdyn_dualwriteentitymaps");
        assertThat(rows.row("msdyn_dualwriteentitymap", id(7)).values())
                .containsEntry("msdyn_name", "ctso_map")
                .containsEntry("msdyn_version", "1.0.0.0")
                .containsEntry("ismanaged", true);
    }
}
