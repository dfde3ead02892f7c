package org.almanac.environment.store;

import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ExportResult;
import org.almanac.environment.Governance;
import org.almanac.environment.HistoryEntry;
import org.almanac.environment.Plan;
import org.almanac.environment.SettingsGroup;
import org.almanac.environment.StagedPackage;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out of an environment, on whichever database (dataverse-semantics 1.7 and 5). */
abstract class ExportingSolutions {

    private static final ComponentRef TABLE = ComponentRef.of("Entity", "ctso_car");
    private static final ComponentRef COLOUR = ComponentRef.of("Attribute", "ctso_car.ctso_colour");

    private static final ComponentRef SETTING = ComponentRef.of("ctso_setting", "a");
    private static final Map<String, String> ROW = Map.of("ctso_value", "1", "statecode", "0");

    private final TestDatabase product;
    private StoreFixture store;

    @TempDir
    private Path folder = Path.of("unset");

    ExportingSolutions(TestDatabase product) {
        this.product = product;
        this.store = StoreFixture.on(product);
    }

    @BeforeEach
    void anEmptyEnvironment() {
        store = StoreFixture.on(product);
    }

    private static PackageBuilder unmanaged(String name) {
        return PackageBuilder.solution(name).managed(false);
    }

    private static PackageBuilder cars(String label) {
        return unmanaged("Cars")
                .table(
                        "ctso_car",
                        table -> table.column("ctso_colour", "nvarchar", Map.of("displayname", label))
                                .form("Main", "ctso_colour"));
    }

    private Plan imported(PackageBuilder builder) {
        try {
            Path zip = Files.createTempFile(folder, "in", ".zip");
            builder.writeTo(zip);
            StagedPackage staged = store.packages.stage(Sha256.of(Files.readAllBytes(zip)), zip);
            Plan plan = store.plan(TEST, staged);
            assertThat(plan.refusals()).isEmpty();
            return store.apply(TEST, staged, plan.planHash());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void published(PackageBuilder builder) {
        imported(builder);
        store.publishAll();
    }

    private Path target() {
        return folder.resolve("out.zip");
    }

    private ExportResult export(ExportOptions options) {
        return store.export(TEST, options, target());
    }

    private RoundTrip exported(ExportOptions options) {
        export(options);
        return read();
    }

    private RoundTrip read() {
        try {
            return RoundTrip.of(target());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private RoundTrip exported(String solution) {
        return exported(ExportOptions.of(solution, false));
    }

    private void refused(ExportOptions options, ErrorCode code, String number) {
        Sha256 before = store.stateHash();
        AlmanacException refusal = catchThrowableOfType(AlmanacException.class, () -> export(options));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.items()).extracting("code").containsExactly(number);
        assertThat(store.stateHash()).isEqualTo(before);
        assertThat(target()).doesNotExist();
    }

    // scenario 13
    @Test
    void aTableAddedAsAShellGoesOutWithTheChosenPartsOnly() {
        published(cars("Colour"));
        published(
                unmanaged("Doors").table("ctso_car", table -> table.behavior(2).column("ctso_doors", "int")));

        RoundTrip out = exported("Doors");

        assertThat(out.manifest().rootComponents())
                .singleElement()
                .satisfies(root -> assertThat(root.behavior()).isEqualTo(2));
        assertThat(out.components())
                .doesNotContainKey(COLOUR)
                .containsKey(ComponentRef.of("Attribute", "ctso_car.ctso_doors"));
    }

    // scenario 14
    @Test
    void aTableAddedWithAllItsPartsGoesOutWithAColumnThatCameLater() {
        published(cars("Colour"));
        published(
                unmanaged("Doors").table("ctso_car", table -> table.behavior(2).column("ctso_doors", "int")));

        assertThat(exported("Cars").components()).containsKey(ComponentRef.of("Attribute", "ctso_car.ctso_doors"));
    }

    // scenario 16
    @Test
    void anUnpublishedChangeGoesOutOnlyAfterPublishing() {
        published(cars("Colour"));
        imported(cars("Paint").version("1.0.0.1"));

        ExportResult before = export(ExportOptions.of("Cars", false));
        assertThat(label(read())).contains("Colour").doesNotContain("Paint");
        assertThat(before.warnings()).extracting(Finding::code).contains("older-than-draft");

        store.publishAll();
        ExportResult after = export(ExportOptions.of("Cars", false));
        assertThat(label(read())).contains("Paint");
        assertThat(after.warnings()).isEmpty();
    }

    private static String label(RoundTrip out) {
        return Objects.requireNonNull(out.components().get(COLOUR))
                .definition()
                .orElseThrow()
                .text();
    }

    @Test
    void aComponentThatIsOnlyADraftIsLeftOutWithAWarning() {
        published(cars("Colour"));
        imported(cars("Colour").version("1.1").webResource("ctso_car.js", new byte[] {1}));

        ExportResult result = export(ExportOptions.of("Cars", false));

        assertThat(result.warnings()).extracting(Finding::code).containsExactly("not-published");
        assertThat(read().components()).doesNotContainKey(ComponentRef.of("WebResource", "ctso_car.js"));
        assertThat(read().manifest().rootComponents()).hasSize(1);
    }

    // scenario 17
    @Test
    void aManagedSolutionIsNotExported() {
        imported(cars("Colour").managed(true));

        refused(ExportOptions.of("Cars", false), ErrorCode.EXPORT_REFUSED, "0x80048036");
    }

    // scenario 18
    @Test
    void anUnknownSolutionIsNotExported() {
        refused(ExportOptions.of("Nothing", false), ErrorCode.UNKNOWN_SOLUTION, "0x80048037");
    }

    // scenario 19
    @Test
    void theDefaultSolutionIsNotExportedAsManaged() {
        refused(ExportOptions.of("Default", true), ErrorCode.EXPORT_REFUSED, "0x80048048");
    }

    // scenario 11, the exporting half
    @Test
    void theDefaultSolutionHoldsAllUnmanagedComponentsAndNamesItsOrigin() {
        published(cars("Colour"));

        RoundTrip out = exported("default");

        assertThat(out.manifest().publisher().uniqueName()).isEqualTo("DefaultPublishertest");
        assertThat(out.components()).containsKeys(TABLE, COLOUR);
    }

    // scenario 20
    @Test
    void aColumnOutsideTheSolutionThatAFormUsesIsListedAsMissing() {
        published(cars("Colour"));
        published(forms());

        ExportResult result = export(ExportOptions.of("Forms", false));

        assertThat(result.missing())
                .extracting(dependency -> dependency.required().component())
                .contains(COLOUR);
        assertThat(read().manifest().missingDependencies())
                .extracting(MissingDependency::required)
                .anySatisfy(end -> {
                    assertThat(end.component()).isEqualTo(COLOUR);
                    assertThat(end.solution()).isEqualTo("Active");
                });
    }

    private static PackageBuilder forms() {
        return unmanaged("Forms").table("ctso_car", table -> table.behavior(2).form("Second", "ctso_colour"));
    }

    // scenario 21
    @Test
    void whatWasExportedWithAWarningGoesBackIntoItsOrigin() throws IOException {
        published(cars("Colour"));
        published(forms());
        export(ExportOptions.of("Forms", false));

        StagedPackage staged = store.packages.stage(Sha256.of(Files.readAllBytes(target())), target());

        assertThat(store.plan(TEST, staged).accepted()).isTrue();
    }

    // scenario 22
    @Test
    void onlyTheChosenGroupsOfSettingsGoAlong() {
        published(cars("Colour"));
        store.changeSettings(Map.of("currencysymbol", Optional.of("€"), "dateseparator", Optional.of(".")));

        RoundTrip out = exported(new ExportOptions("Cars", false, Set.of(SettingsGroup.GENERAL), null, false));

        assertThat(out.frame().settings())
                .containsEntry("currencysymbol", "€")
                .containsEntry("fullnameconventioncode", "1")
                .hasSize(9)
                .doesNotContainKeys("dateseparator", "calendartype");
        assertThat(exported("Cars").frame().settings()).isEmpty();
    }

    // scenario 23
    @Test
    void aManagedPackageIsMadeOfAnUnmanagedSolutionThatStaysAsItIs() {
        published(cars("Colour"));
        Sha256 before = store.stateHash();

        ExportResult result = export(ExportOptions.of("Cars", true));

        assertThat(read().manifest().managed()).isTrue();
        assertThat(result.fileName()).isEqualTo("Cars_1_0_0_0_managed.zip");
        assertThat(store.stateHash()).isEqualTo(before);
        assertThat(store.inventory.solution(TEST, "Cars"))
                .hasValueSatisfying(solution -> assertThat(solution.managed()).isFalse());
    }

    // scenario 25
    @Test
    void theVersionRisesBeforeTheFileIsMadeWhenThatIsAskedFor() {
        published(cars("Colour"));

        ExportResult result = export(new ExportOptions("Cars", false, Set.of(), null, true));

        assertThat(result.fileName()).isEqualTo("Cars_1_0_0_1.zip");
        assertThat(read().manifest().version().text()).isEqualTo("1.0.0.1");
        assertThat(store.inventory
                        .solution(TEST, "Cars")
                        .orElseThrow()
                        .version()
                        .text())
                .isEqualTo("1.0.0.1");
        assertThat(read().components()).containsKeys(TABLE, COLOUR);
        assertThat(store.fullSum.of(store.environmentId()).hash()).isEqualTo(store.stateHash());
    }

    @Test
    void aSolutionWithPatchesIsLockedAndItsPatchNamesItsParent() {
        published(cars("Colour"));
        published(unmanaged("Cars_Patch_0a1b2c3d")
                .version("1.0.1.0")
                .patchOf("Cars", "1.0.0.0")
                .table("ctso_car", table -> table.behavior(2).column("ctso_doors", "int")));

        refused(ExportOptions.of("Cars", false), ErrorCode.EXPORT_REFUSED, "0x80048538");
        assertThat(exported("Cars_Patch_0a1b2c3d").manifest().patchOf())
                .hasValueSatisfying(parent -> assertThat(parent.uniqueName()).isEqualTo("Cars"));
    }

    @Test
    void anOlderTargetVersionIsWrittenAndANewerOneRefused() {
        published(cars("Colour"));

        RoundTrip out = exported(new ExportOptions("Cars", false, Set.of(), "9.1", false));
        assertThat(out.manifest().packageVersion()).isEqualTo("9.1");
        assertThat(out.manifest().platformVersion()).startsWith("9.2");

        assertThatThrownBy(() -> export(new ExportOptions("Cars", false, Set.of(), "9.3", false)))
                .hasMessageContaining("9.2")
                .isInstanceOf(AlmanacException.class);
    }

    @Test
    void aFileAboveTheLimitIsRefusedAndNotLeftBehind() {
        published(cars("Colour"));
        store.environments.change(
                TEST,
                new EnvironmentSettings(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Governance(false, List.of(1033), null, 1000, Governance.CheckerEnforcement.NONE)));

        assertThatThrownBy(() -> export(ExportOptions.of("Cars", false)))
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining("larger than");
        assertThat(target()).doesNotExist();
    }

    @Test
    void aRowThatOnlyAManagedSolutionHasLayersOnGoesOutWholeInAManagedPackageToo() {
        imported(
                PackageBuilder.solution("Base").inline("ctso_settings", "ctso_setting", Map.of("ctso_name", "a"), ROW));
        imported(unmanaged("Refers").webResource("ctso_a.js", new byte[0]));
        store.publishAll();
        store.bean(org.almanac.environment.SolutionContents.class)
                .add(TEST, "Refers", new org.almanac.environment.AddedComponent(SETTING, 0, false), "key");

        for (boolean managed : List.of(true, false)) {
            RoundTrip out = exported(ExportOptions.of("Refers", managed));
            assertThat(out.components().get(SETTING))
                    .isNotNull()
                    .extracting(PackageComponent::body)
                    .asString()
                    .contains("<ctso_value>1</ctso_value>");
        }
    }

    @Test
    void anUnmanagedChangeOfAManagedComponentGoesOutWholeUnmanagedAndAsItIsManaged() {
        imported(PackageBuilder.solution("Base")
                .table("ctso_car", table -> table.column("ctso_colour", "nvarchar", Map.of("displayname", "Colour"))));
        published(unmanaged("Changes")
                .component(new PackageComponent(
                        COLOUR,
                        "ctso_car.ctso_colour",
                        TABLE,
                        null,
                        org.almanac.solution.ComponentBody.ofXml(
                                "<attribute PhysicalName='ctso_colour'><Name>ctso_colour</Name><LogicalName>ctso_colour"
                                        + "</LogicalName><MaxLength>7</MaxLength></attribute>"),
                        new org.almanac.solution.Placement("Entities/ctso_car/attributes", 0, Map.of()),
                        List.of()))
                .rootComponent(1, "ctso_car", 2));

        assertThat(label(exported("Changes")))
                .contains("<MaxLength>7</MaxLength>")
                .contains("Colour");
        assertThat(label(exported(ExportOptions.of("Changes", true))))
                .contains("<MaxLength>7</MaxLength>")
                .doesNotContain("Colour");
    }

    @Test
    void theValueOfAnEnvironmentVariableThatBelongsToTheSolutionGoesAlong() {
        published(unmanaged("Vars").environmentVariable("ctso_Limit", "1", "12"));

        assertThat(exported("Vars").components())
                .containsKey(ComponentRef.of("environmentvariablevalue", "ctso_limit"));
    }

    @Test
    void filesComeOutByteForByteHoweverLargeTheyAre() throws IOException {
        byte[] large = new byte[3_500_000];
        new java.util.Random(7).nextBytes(large);
        published(unmanaged("Files").webResource("ctso_large.js", large).webResource("ctso_empty.js", new byte[0]));

        RoundTrip out = exported("Files");

        assertThat(out.damaged(target())).isEmpty();
        assertThat(out.components().values())
                .flatExtracting(PackageComponent::files)
                .extracting(file -> file.hash())
                .contains(Sha256.of(large), Sha256.of(new byte[0]));
    }

    @Test
    void anExportStandsInTheHistory() {
        published(cars("Colour"));
        export(ExportOptions.of("Cars", false));

        HistoryEntry newest = store.inventory.history(TEST, 1).get(0);
        assertThat(newest.operation().label()).isEqualTo("Export");
        assertThat(newest.solution()).isEqualTo("Cars");
    }
}
