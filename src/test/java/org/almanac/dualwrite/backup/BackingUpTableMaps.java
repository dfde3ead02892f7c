package org.almanac.dualwrite.backup;

import static org.almanac.dualwrite.workshop.MapWorkshop.DEV;
import static org.almanac.dualwrite.workshop.MapWorkshop.KEY;
import static org.almanac.dualwrite.workshop.MapWorkshop.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.BackupManifest;
import org.almanac.dualwrite.BackupManifest.Entry;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.PreparedBackup;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.TableMapAuthoring;
import org.almanac.dualwrite.TableMapBackup;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.workshop.MapWorkshop;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.PropertyEdit;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.sample.SamplePackages;
import org.almanac.solution.CheckIssue;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.SolutionChecker;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.SolutionPackages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backing up all table maps, on whichever database (dual-write-and-order-management 3). */
abstract class BackingUpTableMaps {

    private static final MapPair CUSTOMERS = MapPair.parse("accounts - Customers V3");
    private static final String SOLUTION = "TableMapBackup";

    private final MapWorkshop workshop;
    private final TableMapBackup backup;

    @TempDir
    private Path folder = Path.of("unset");

    BackingUpTableMaps(TestDatabase product) {
        workshop = MapWorkshop.on(product).withMaps();
        backup = workshop.bean(TableMapBackup.class);
    }

    private PreparedBackup prepared() {
        return backup.prepare(DEV, SOLUTION, "Contoso", KEY);
    }

    private UUID customers() {
        return workshop.saved(DEV, CUSTOMERS.displayName(), "microsoftdynamics")
                .version()
                .id();
    }

    private <T> T read(byte[] zip, java.util.function.Function<SolutionPackage, T> reading) {
        try (SolutionPackage read =
                SolutionPackages.open(Files.write(folder.resolve("read.zip"), zip), ReadLimits.standard())) {
            return reading.apply(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<BackupManifest> manifestOf(byte[] zip) {
        return read(zip, backup::manifestOf);
    }

    private static List<Entry> withoutState(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new Entry(
                        entry.pair(),
                        entry.publisher(),
                        entry.version(),
                        entry.id(),
                        entry.definition(),
                        false,
                        MapState.NONE))
                .toList();
    }

    private List<Entry> listed() {
        return workshop.versions(OTHER).stream()
                .map(version -> new Entry(
                        version.pair(),
                        version.publisher(),
                        version.version(),
                        version.id(),
                        version.definition(),
                        false,
                        MapState.NONE))
                .toList();
    }

    // map scenario 55
    @Test
    void everythingIsListedWhereTheBackupIsRestoredAndTheManifestSaysWhatWasChosen() {
        workshop.imported(DEV, SamplePackages.CONTOSO_TABLE_MAPS);
        workshop.link.map(CUSTOMERS, MapState.RUNNING, customers());
        BackupManifest manifest = prepared().manifest();

        for (boolean managed : List.of(false, true)) {
            byte[] zip = workshop.exported(SOLUTION, managed);
            assertThat(manifestOf(zip)).contains(manifest);
        }
        workshop.imported(OTHER, SamplePackages.DUAL_WRITE_CORE);
        workshop.imported(OTHER, workshop.exported(SOLUTION, false));

        assertThat(listed()).containsExactlyInAnyOrderElementsOf(withoutState(manifest.maps()));
        assertThat(manifest.applied(CUSTOMERS)).hasValueSatisfying(entry -> {
            assertThat(entry.id()).isEqualTo(customers());
            assertThat(entry.state()).isEqualTo(MapState.RUNNING);
        });
        assertThat(manifest.savedAt()).isEqualTo(MapWorkshop.NOW);
        assertThat(manifest.companies()).containsExactly("USMF", "DEMF");
        assertThat(manifest.keys()).containsKey("accounts");
        assertThat(manifest.alerts()).hasSize(1);
    }

    @Test
    void aManagedPackageOfTheBackupBringsWholeRowsAsWell() {
        BackupManifest manifest = prepared().manifest();
        workshop.imported(OTHER, SamplePackages.DUAL_WRITE_CORE);

        workshop.imported(OTHER, workshop.exported(SOLUTION, true));

        assertThat(listed()).containsExactlyInAnyOrderElementsOf(withoutState(manifest.maps()));
        assertThat(workshop.versions(OTHER)).allMatch(TableMapVersion::managed);
    }

    @Test
    void aMapThatWasChangedInPlaceGoesOutWithBothLayersAsOneRow() {
        workshop.did(() -> {
            workshop.bean(ComponentEditing.class)
                    .change(
                            DEV,
                            ComponentRef.of(
                                    "msdyn_dualwriteentitymap", customers().toString()),
                            List.of(new PropertyEdit("msdyn_displayname", "accounts - Customers V3 (ours)")),
                            null,
                            KEY);
            return true;
        });
        prepared();
        workshop.imported(OTHER, SamplePackages.DUAL_WRITE_CORE);

        workshop.imported(OTHER, workshop.exported(SOLUTION, true));

        var arrived = workshop.saved(OTHER, CUSTOMERS.displayName(), "microsoftdynamics");
        assertThat(arrived.displayName()).endsWith("(ours)");
        assertThat(arrived.mapping())
                .isEqualTo(workshop.saved(DEV, CUSTOMERS.displayName(), "microsoftdynamics")
                        .mapping());
    }

    @Test
    void theBackupNeedsTheCoreAndNoneOfTheTablesThatAreMapped() {
        prepared();

        List<MissingDependency> needs = read(workshop.exported(SOLUTION, false), SolutionPackage::manifest)
                .missingDependencies();

        assertThat(needs)
                .isNotEmpty()
                .allSatisfy(need -> assertThat(need.required().component())
                        .isEqualTo(ComponentRef.of("Entity", "msdyn_dualwriteentitymap")));
    }

    @Test
    void aLaterBackupHasWhatWasSavedSince() {
        int first = prepared().added();
        workshop.bean(TableMapAuthoring.class)
                .add(
                        DEV,
                        MapPair.parse("ctso_addressbooks - Address books"),
                        List.of(new FieldMapping("NAME", SyncDirection.BOTH, "ctso_name", null, List.of(), false)),
                        "Contoso",
                        "1.0.0.0",
                        KEY);

        PreparedBackup second = prepared();

        assertThat(first).isEqualTo(workshop.versions(DEV).size() - 1);
        assertThat(second.added()).isEqualTo(1);
        assertThat(second.carried()).isTrue();
        assertThat(manifestOf(workshop.exported(SOLUTION, false))).contains(second.manifest());
    }

    @Test
    void aBackupMayHoldTheMapsOfAllPublishersAndOtherSolutionsMayNot() {
        prepared();

        assertThat(workshop.bean(TableMapAuthoring.class).publisherViolations(DEV, SOLUTION))
                .isEmpty();
        assertThat(read(workshop.exported(SOLUTION, false), SolutionChecker.standard()::check)
                        .issues())
                .extracting(CheckIssue::rule)
                .doesNotContain("alm-map-publisher");
    }

    @Test
    void anotherPublishersSolutionIsNotTaken() {
        workshop.publisher("Fabrikam", "fabr");

        assertThat(catchThrowableOfType(AlmanacException.class, () -> backup.prepare(DEV, "Maps", "Fabrikam", KEY))
                        .code())
                .isEqualTo(ErrorCode.PUBLISHER_MISMATCH);
        assertThat(catchThrowableOfType(
                                AlmanacException.class,
                                () -> backup.prepare(
                                        DEV, "Dynamics365FinanceAndOperationsDualWriteMaps", "microsoftdynamics", KEY))
                        .code())
                .isEqualTo(ErrorCode.EDIT_REFUSED);
    }

    @Test
    void whereNothingCanBeCustomizedTheRowsAreBackedUpWithoutTheManifest() {
        workshop.blockCustomizations();

        PreparedBackup prepared = prepared();

        assertThat(prepared.carried()).isFalse();
        assertThat(prepared.manifest().maps()).hasSameSizeAs(workshop.versions(DEV));
        byte[] zip = workshop.exported(SOLUTION, false);
        assertThat(manifestOf(zip)).isEmpty();
        workshop.imported(OTHER, SamplePackages.DUAL_WRITE_CORE);
        workshop.imported(OTHER, zip);
        assertThat(listed()).hasSameSizeAs(prepared.manifest().maps());
    }

    @Test
    void aManifestThatWasChangedIsNotBelieved() {
        BackupManifest manifest = prepared().manifest();
        byte[] content = BackupFile.of(manifest, "ctso").files().get(0).content();
        assertThat(BackupFile.read(content)).isEqualTo(manifest);

        String changed = new String(content, StandardCharsets.UTF_8).replace("USMF", "GBSI");

        assertThatThrownBy(() -> BackupFile.read(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not those that it was saved with");
        for (String other :
                List.of("<other/>", "<tablemapbackup>{}</tablemapbackup>", "<tablemapbackup>1" + "</tablemapbackup>")) {
            assertThatThrownBy(() -> BackupFile.read(other.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(BadInput.class);
        }
    }
}
