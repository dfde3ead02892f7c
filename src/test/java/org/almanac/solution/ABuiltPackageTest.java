package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ABuiltPackageTest {

    @TempDir
    private Path folder;

    private static PackageComponent component(PackageContent content, String kind, String key) {
        return content.components().stream()
                .filter(c -> c.ref().equals(ComponentRef.of(kind, key)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + key + " in "
                        + content.components().stream()
                                .map(PackageComponent::ref)
                                .toList()));
    }

    @Test
    void readsWithoutFindings() throws IOException {
        PackageContent content = Zips.read(folder, SamplePackages.everything());

        assertThat(content.findings()).isEmpty();
        assertThat(content.unclaimed()).isEmpty();
    }

    @Test
    void isTheSameEveryTimeItIsBuilt() {
        assertThat(SamplePackages.everything().toBytes())
                .isEqualTo(SamplePackages.everything().toBytes());
    }

    @Test
    void isTheSameAfterWritingAndReading() throws IOException {
        Path file = Zips.file(folder, SamplePackages.everything().toBytes());

        assertThat(PackageContent.of(file).differences(PackageContent.rewritten(file, folder)))
                .isEmpty();
    }

    @Test
    void saysInItsManifestWhatItWasBuiltWith() throws IOException {
        PackageManifest manifest =
                Zips.read(folder, SamplePackages.everything()).manifest();

        assertThat(manifest.uniqueName()).isEqualTo("ContosoExpenses");
        assertThat(manifest.displayName()).isEqualTo("Contoso Expenses");
        assertThat(manifest.version().text()).isEqualTo("1.2");
        assertThat(manifest.managed()).isTrue();
        assertThat(manifest.publisher()).isEqualTo(new Publisher("Contoso", "Contoso", "ctso", 19999));
        assertThat(manifest.packageVersion()).isEqualTo("9.2");
        assertThat(manifest.patchOf()).isEmpty();
    }

    @Test
    void makesWhatIsInsideATableComponentsOfTheirOwn() throws IOException {
        PackageContent content = Zips.read(folder, SamplePackages.everything());
        ComponentRef table = ComponentRef.of("Entity", "ctso_expense");

        assertThat(content.components())
                .filteredOn(c -> table.equals(c.parent()))
                .extracting(c -> c.ref().kind().name())
                .containsExactlyInAnyOrder(
                        "Attribute", "Attribute", "EntityKey", "SystemForm", "SavedQuery", "EntityRelationship");
        assertThat(component(content, "Attribute", "ctso_expense.ctso_amount").parent())
                .isEqualTo(table);
    }

    @Test
    void givesEveryFlagOfATableAsAProperty() throws IOException {
        PackageComponent table = component(Zips.read(folder, SamplePackages.everything()), "Entity", "ctso_expense");

        assertThat(table.definition().orElseThrow().properties())
                .containsEntry("IsAuditEnabled", "1")
                .containsEntry("entity@Name", "ctso_Expense")
                .containsEntry("OwnershipTypeMask", "UserOwned")
                .containsKeys("Name", "LocalizedNames");
    }

    @Test
    void hasAShellTableAsAReferenceWithItsColumns() throws IOException {
        PackageContent content = Zips.read(folder, SamplePackages.everything());

        assertThat(component(content, "Entity", "account").body()).isNull();
        assertThat(component(content, "Entity", "account").behavior()).isEqualTo(2);
        assertThat(component(content, "Attribute", "account.ctso_score").body()).isNotNull();
    }

    @Test
    void hashesFilesInsteadOfNamingTheirPaths() throws IOException {
        PackageComponent script =
                component(Zips.read(folder, SamplePackages.everything()), "WebResource", "ctso_/scripts/main.js");

        assertThat(script.files()).singleElement().satisfies(file -> {
            assertThat(file.role()).isEqualTo("FileName");
            assertThat(file.size()).isEqualTo(12);
            assertThat(script.definition().orElseThrow().properties())
                    .containsEntry("file:FileName", file.hash().hex());
        });
        assertThat(script.definition().orElseThrow().text()).doesNotContain("WebResources/");
    }

    @Test
    void keepsAValueOfAnEnvironmentVariableApartFromItsDefinition() throws IOException {
        PackageComponent value =
                component(Zips.read(folder, SamplePackages.everything()), "environmentvariablevalue", "ctso_limit");

        assertThat(value.parent()).isEqualTo(ComponentRef.of("environmentvariabledefinition", "ctso_limit"));
        assertThat(value.definition().orElseThrow().properties()).containsEntry("value", "120");
    }

    @Test
    void tellsVersionsOfATableMapApart() throws IOException {
        PackageBuilder builder = PackageBuilder.solution("Maps");
        for (String version : List.of("1.0.0.0", "2.0.0.0")) {
            builder.inline(
                    "msdyn_dualwriteentitymaps",
                    "msdyn_dualwriteentitymap",
                    Map.of("msdyn_name", "ctso_[accounts - Customers V3]"),
                    Map.of("msdyn_version", version));
        }

        assertThat(Zips.read(folder, builder).components())
                .extracting(c -> c.ref().key())
                .containsExactly("ctso_[accounts - customers v3]|1.0.0.0", "ctso_[accounts - customers v3]|2.0.0.0");
    }

    @Test
    void keepsSectionsAndFilesThatNobodyKnows() throws IOException {
        PackageBuilder builder = SamplePackages.oneTable()
                .section("<Gadgets mode=\"x\"><Gadget id=\"1\"><a b=\"c\">d</a></Gadget><Gadget id=\"1\"/></Gadgets>")
                .section("<Novelties/>")
                .file("readme.pdf", new byte[] {1});
        Path file = Zips.file(folder, builder.toBytes());
        PackageContent content = PackageContent.of(file);

        assertThat(component(content, "gadget", "1").definition().orElseThrow().text())
                .isEqualTo("<Gadget id=\"1\"><a b=\"c\">d</a></Gadget>");
        assertThat(component(content, "gadget", "1#2").body()).isNotNull();
        assertThat(content.frame().sections()).containsKeys("Gadgets", "Novelties");
        assertThat(content.unclaimed()).containsExactly("readme.pdf");
        assertThat(content.findings()).extracting(Finding::code).containsExactly("unclaimed-file");
        assertThat(content.differences(PackageContent.rewritten(file, folder))).isEmpty();
    }

    @Test
    void keepsRecordsOfUnknownTablesWithTheirFiles() throws IOException {
        byte[] zip = Zips.changed(SamplePackages.oneTable(), entries -> {
            entries.put("gizmos/one/gizmo.xml", "<gizmo name=\"one\"><a>1</a></gizmo>".getBytes());
            entries.put("gizmos/one/filedata/x.txt", "content".getBytes());
            entries.put("gizmos/one/parts/p/part.xml", "<part name=\"p\"></part>".getBytes());
            entries.put(
                    "rules/r/rule.json",
                    "{\"rule\":{\"@name\":\"r\",\"n\":12,\"o\":{\"b\":[1],\"a\":null}}}".getBytes());
        });
        Path file = Zips.file(folder, zip);
        PackageContent content = PackageContent.of(file);

        assertThat(component(content, "gizmo", "one").files())
                .extracting(ComponentFile::role)
                .containsExactly("filedata/x.txt");
        assertThat(component(content, "part", "one|p").parent()).isEqualTo(ComponentRef.of("gizmo", "one"));
        assertThat(component(content, "rule", "r").definition().orElseThrow().properties())
                .containsKeys("@name", "n", "o");
        assertThat(content.findings()).isEmpty();
        assertThat(content.differences(PackageContent.rewritten(file, folder))).isEmpty();
    }

    @Test
    void tellsWhatManifestAndContentDisagreeAbout() throws IOException {
        PackageContent content = Zips.read(
                folder,
                Zips.changed(
                        SamplePackages.everything().rootComponent(61, "ctso_missing.js", 0),
                        entries -> entries.keySet()
                                .removeIf(name -> name.endsWith(".json") && name.startsWith("Workflows/"))));

        assertThat(content.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("root-without-body", "missing-file");
        assertThat(component(content, "WebResource", "ctso_missing.js").body()).isNull();
    }

    @Test
    void isWrittenUnderAChangedManifest() throws IOException {
        Path file = Zips.file(folder, SamplePackages.everything().toBytes());
        Path copy = folder.resolve("copy.zip");
        try (SolutionPackage read = SolutionPackages.open(file, ReadLimits.standard())) {
            PackageManifest changed =
                    read.manifest().withVersion(SolutionVersion.parse("2.0.10")).withManaged(false);
            PackageWriter.copy(read, changed, copy);
        }
        PackageContent content = PackageContent.of(copy);

        assertThat(content.manifest().version().text()).isEqualTo("2.0.10");
        assertThat(content.manifest().managed()).isFalse();
        assertThat(content.components()).isEqualTo(PackageContent.of(file).components());
    }

    @Test
    void isAPatchByElementOrByName() throws IOException {
        PackageManifest byElement = Zips.read(
                        folder, PackageBuilder.solution("Base_Patch_0a1b2c3d").patchOf("Base", "1.0.0.0"))
                .manifest();
        PackageManifest byName = Zips.read(folder, PackageBuilder.solution("Base_Patch_0a1b2c3d"))
                .manifest();

        assertThat(byElement.parent()).isEqualTo(new ParentSolution("Base", SolutionVersion.parse("1.0.0.0")));
        assertThat(byName.parent()).isEqualTo(new ParentSolution("Base", null));
    }
}
