package org.almanac.environment.store;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.almanac.database.TestDatabase;
import org.almanac.environment.DataTables;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.PlanMode;
import org.almanac.environment.Undoing;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Test;

/** What a run has changed is taken back to the identical state, or it is said why not. */
abstract class UndoingAChange {

    private final StoreFixture store;

    UndoingAChange(TestDatabase product) {
        this.store = StoreFixture.on(product);
    }

    private void installed(PackageFixture fixture, String run) {
        store.imported(fixture, ImportOptions.standard(), run);
    }

    private static PackageFixture cars(String version) {
        return aPackage("Core")
                .version(version)
                .component("Entity", "ctso_car", "Name=Car")
                .part("Attribute", "ctso_car.ctso_seats", "ctso_car", "Type=int");
    }

    @Test
    void anInstallationLeavesNoTrace() {
        Sha256 before = store.stateHash();
        installed(cars("1.0"), "d-1");

        Plan plan = store.undone("d-1");

        assertThat(plan.mode()).isEqualTo(PlanMode.UNDO);
        assertThat(plan.changes()).extracting(Plan.Change::action).containsOnly(Action.DELETE);
        assertThat(store.stateHash()).isEqualTo(before).isEqualTo(store.hashOfTheTables());
        assertThat(store.inventory.solutions(TEST)).isEmpty();
    }

    @Test
    void rowsOfADeletedTableAndValuesOfADeletedColumnComeBack() {
        installed(cars("1.0").component("Entity", "ctso_van", "Name=Van"), "d-1");
        store.row("ctso_car", 1, Map.of("ctso_seats", 4));
        store.row("ctso_van", 2, Map.of());
        Sha256 before = store.stateHash();
        Plan upgrade = store.imported(
                aPackage("Core").version("2.0").component("Entity", "ctso_car", "Name=Car"),
                ImportOptions.standard(),
                "d-2");
        assertThat(upgrade.counts().rowsAtRisk()).isEqualTo(2);

        store.undone("d-2");

        assertThat(store.stateHash()).isEqualTo(before).isEqualTo(store.hashOfTheTables());
        assertThat(store.bean(DataTables.class).rows(TEST, "ctso_car", null, 10))
                .singleElement()
                .extracting(DataTables.Row::values)
                .isEqualTo(Map.of("ctso_seats", 4));
    }

    @Test
    void anUnmanagedImportIsTakenBackWithItsPublication() {
        installed(cars("1.0"), "d-1");
        Sha256 before = store.stateHash();
        installed(aPackage("Mine").unmanaged().component("Entity", "ctso_car", "Name=My car"), "d-2");
        store.publishAll("d-2/publish/2");

        store.undone("d-2");

        assertThat(store.stateHash()).isEqualTo(before).isEqualTo(store.hashOfTheTables());
    }

    @Test
    void aLaterChangeThatStandsOnItIsNamedAndHasToGoFirst() {
        Sha256 before = store.stateHash();
        installed(cars("1.0"), "d-1");
        installed(cars("1.1"), "d-2");
        Sha256 standing = store.stateHash();

        assertThat(store.bean(Undoing.class).plan(TEST, store.run("d-1")).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("Import of Core 1.1"));
        assertThatThrownBy(() -> store.undone("d-1"))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANNOT_UNDO));
        assertThat(store.stateHash()).isEqualTo(standing);

        store.undone("d-2");
        store.undone("d-1");

        assertThat(store.stateHash()).isEqualTo(before);
    }

    @Test
    void nothingIsTakenBackTwice() {
        installed(cars("1.0"), "d-1");
        store.undone("d-1");

        assertThatThrownBy(() -> store.undone("d-1"))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANNOT_UNDO));
    }

    @Test
    void whatWasUndoneCanBeDoneAgain() {
        installed(cars("1.0"), "d-1");
        Sha256 installed = store.stateHash();
        store.undone("d-1");

        installed(cars("1.0"), "d-2");

        assertThat(store.stateHash()).isEqualTo(installed).isEqualTo(store.hashOfTheTables());
    }

    @Test
    void anUninstallationIsTakenBackWithTheData() {
        installed(cars("1.0"), "d-1");
        store.row("ctso_car", 1, Map.of("ctso_seats", 4));
        Sha256 before = store.stateHash();
        store.uninstalled("Core", "d-2/uninstall/1");

        store.undone("d-2");

        assertThat(store.stateHash()).isEqualTo(before).isEqualTo(store.hashOfTheTables());
    }
}
