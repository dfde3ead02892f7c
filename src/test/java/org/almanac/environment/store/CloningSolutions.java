package org.almanac.environment.store;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.database.TestDatabase;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.SolutionFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches and roll-ups (dataverse-semantics 1.6), on whichever database. */
abstract class CloningSolutions {

    private final Workshop workshop;

    CloningSolutions(TestDatabase product) {
        workshop = Workshop.on(product).withCore().column("Core", "account.ctso_x", "<Label>x</Label>");
    }

    private String patch(String version) {
        return workshop.did(() -> workshop.cloning.asPatch(TEST, "Core", "Repair", version, Workshop.KEY))
                .uniqueName();
    }

    private InstalledSolution rolledUp(String version) {
        return workshop.did(() -> workshop.cloning.asSolution(TEST, "Core", "Core", version, Workshop.KEY));
    }

    private List<String> patches() {
        return workshop.store.inventory.solution(TEST, "Core").orElseThrow().patches().stream()
                .map(patch -> patch.version().text())
                .toList();
    }

    @Test
    void aPatchIsEmptyAndHasANameOfItsOwn() {
        String patch = patch("1.0.1.0");

        assertThat(patch).matches("Core_Patch_[0-9a-f]{8}");
        assertThat(workshop.contentsOf(patch)).isEmpty();
        assertThat(patches()).containsExactly("1.0.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0.0", "0.9.0.0", "1.1.0.0", "2.0.1.0", "1.0"})
    void aPatchKeepsMajorAndMinorAndIsHigherThanItsParent(String version) {
        assertThat(workshop.refused(() -> patch(version))).isEqualTo("0x80048539");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.61.0", "1.0.7.0", "1.0.60.9"})
    void aPatchIsHigherThanAllPatchesNumberByNumber(String version) {
        patch("1.0.61.0");

        assertThat(workshop.refused(() -> patch(version))).isEqualTo("0x80061771");
        patch("1.0.61.1");
    }

    @Test
    void onlyAnUnmanagedSolutionThatIsNoPatchIsPatched() {
        String patch = patch("1.0.1.0");
        workshop.store.imported(aPackage("Vendor").column("account.ctso_v", "Label=a"));

        for (String parent : List.of(patch, "Vendor", "Default")) {
            assertThat(workshop.refused(() -> workshop.cloning.asPatch(TEST, parent, "No", "1.0.2.0", Workshop.KEY)))
                    .isEqualTo("0x80048539");
            assertThat(workshop.refused(() -> workshop.cloning.asSolution(TEST, parent, "No", "2.0", Workshop.KEY)))
                    .isEqualTo("0x80048539");
        }
        assertThat(workshop.refused(() -> workshop.cloning.asPatch(TEST, "No", "No", "1.0.2.0", Workshop.KEY)))
                .isEqualTo("ALM-ENV-005");
    }

    @Test
    void aParentIsLockedWhileItHasPatches() {
        String patch = patch("1.0.1.0");

        assertThat(workshop.refused(() -> workshop.column("Core", "account.ctso_y", "<Label>y</Label>")))
                .isEqualTo("0x80048538");
        assertThat(workshop.refused(() -> workshop.remove("Core", "Attribute", "account.ctso_x")))
                .isEqualTo("0x80048538");
        assertThat(workshop.refused(() -> workshop.add("Core", "Entity", "contact", 2, false)))
                .isEqualTo("0x80048538");
        assertThat(workshop.refused(() -> workshop.delete("Attribute", "account.ctso_x")))
                .isEqualTo("0x80048538");
        assertThat(workshop.refused(() ->
                        workshop.solutions.change(TEST, "Core", new SolutionFields(null, null, "1.1"), Workshop.KEY)))
                .isEqualTo("0x80048538");

        workshop.column(patch, "account.ctso_y", "<Label>y</Label>");
        workshop.did(() -> workshop.solutions.delete(TEST, patch, Workshop.KEY));
        workshop.added("Core", "Attribute", "account.ctso_y", 0);
    }

    @Test
    void theVersionOfAPatchStaysWithinItsParents() {
        String patch = patch("1.0.1.0");
        patch("1.0.2.0");

        assertThat(workshop.refused(() -> versioned(patch, "1.1.0.0"))).isEqualTo("0x80048539");
        assertThat(workshop.refused(() -> versioned(patch, "1.0.2.0"))).isEqualTo("0x80061771");
        workshop.did(() -> versioned(patch, "1.0.3.0"));
    }

    private void versioned(String solution, String version) {
        workshop.solutions.change(TEST, solution, new SolutionFields(null, null, version), Workshop.KEY);
    }

    @Test
    void aRollUpHasEverythingOfTheParentAndItsPatches() {
        String first = patch("1.0.1.0");
        workshop.column(first, "account.ctso_y", "<Label>y</Label>").added(first, "Entity", "account", 1);
        String second = patch("1.0.2.0");
        workshop.column(second, "account.ctso_z", "<Label>z</Label>");

        InstalledSolution rolledUp = rolledUp("1.1.0.0");

        assertThat(rolledUp.version().text()).isEqualTo("1.1.0.0");
        assertThat(workshop.contentsOf("Core"))
                .containsExactly("account.ctso_x", "account.ctso_y", "account.ctso_z", "account:1");
        assertThat(patches()).isEmpty();
        assertThat(workshop.store.inventory.solutions(TEST))
                .extracting(InstalledSolution::uniqueName)
                .containsExactly("Core");
        workshop.column("Core", "account.ctso_w", "<Label>w</Label>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.9.0", "1.0", "0.9"})
    void aRollUpRaisesMajorOrMinor(String version) {
        patch("1.0.1.0");

        assertThat(workshop.refused(() -> rolledUp(version))).isEqualTo("0x80048539");
    }

    @Test
    void whereItIsAllowedARollUpKeepsMajorAndMinor() {
        patch("1.0.1.0");
        Workshop lenient = workshop.takingEqualVersions();

        assertThat(lenient.refused(() -> lenient.cloning.asSolution(TEST, "Core", "Core", "1.0.0.5", Workshop.KEY)))
                .isEqualTo("0x80048539");
        lenient.did(() -> lenient.cloning.asSolution(TEST, "Core", "Core", "1.0.1.0", Workshop.KEY));

        assertThat(patches()).isEmpty();
    }

    @Test
    void deletingAParentDeletesItsPatches() {
        workshop.column(patch("1.0.1.0"), "account.ctso_y", "<Label>y</Label>");

        workshop.did(() -> workshop.solutions.delete(TEST, "Core", Workshop.KEY));

        assertThat(workshop.store.inventory.solutions(TEST)).isEmpty();
        assertThat(workshop.contentsOf("Default")).containsExactly("account.ctso_x", "account.ctso_y");
    }
}
