package org.almanac.environment.store;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.database.TestDatabase;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.SolutionFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unmanaged solutions and what they refer to, on whichever database: scenarios 4, 5, 9, 10, 12 to 15. */
abstract class EditingSolutions {

    private final Workshop workshop;

    EditingSolutions(TestDatabase product) {
        workshop = Workshop.on(product).withCore();
    }

    private String refusedToCreate(String name, String version) {
        return workshop.refused(() -> workshop.solution(name, version));
    }

    // scenario 4
    @ParameterizedTest
    @ValueSource(strings = {"my-solution", "1st", "", "a b", "Ünique"})
    void aUniqueNameHasLettersDigitsAndUnderscores(String name) {
        assertThat(refusedToCreate(name, "1.0")).isEqualTo("0x8004F002");
    }

    // scenario 5
    @Test
    void twoSolutionsCannotHaveOneName() {
        assertThat(refusedToCreate("core", "1.0")).isEqualTo("0x8004F023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Default", "active", "SYSTEM", "Core_Upgrade"})
    void someNamesAreReserved(String name) {
        assertThat(refusedToCreate(name, "1.0")).isEqualTo("0x8004F022");
    }

    // scenario 9
    @ParameterizedTest
    @ValueSource(strings = {"1.a", "", "1.2.3.4.5", "-1"})
    void aVersionHasNumbers(String version) {
        assertThat(refusedToCreate("Mine", version)).isEqualTo("0x8004F01E");
    }

    @Test
    void aSolutionIsChanged() {
        InstalledSolution changed = workshop.did(() -> workshop.solutions.change(
                TEST, "core", new SolutionFields("The core", "What all need", "1.1.0.0"), Workshop.KEY));

        assertThat(changed.displayName()).isEqualTo("The core");
        assertThat(changed.version().text()).isEqualTo("1.1.0.0");
        assertThat(workshop.refused(() ->
                        workshop.solutions.change(TEST, "Core", new SolutionFields(null, null, "x"), Workshop.KEY)))
                .isEqualTo("0x8004F01E");
    }

    @Test
    void aManagedSolutionCannotBeEdited() {
        workshop.store.imported(aPackage("Vendor").column("account.ctso_v", "Label=a"));

        assertThat(workshop.refused(() -> workshop.solutions.change(
                        TEST, "Vendor", new SolutionFields("Mine", null, null), Workshop.KEY)))
                .isEqualTo("0x8004F024");
        assertThat(workshop.refused(() -> workshop.add("Vendor", "Attribute", "account.ctso_v", 0, false)))
                .isEqualTo("0x8004F024");
        assertThat(workshop.refused(() -> workshop.remove("Vendor", "Attribute", "account.ctso_v")))
                .isEqualTo("0x8004F024");
        assertThat(workshop.refused(() -> workshop.solutions.delete(TEST, "Vendor", Workshop.KEY)))
                .isEqualTo("0x8004F024");
    }

    // scenario 10
    @Test
    void theComponentsOfADeletedSolutionStayInTheDefaultSolution() {
        workshop.table("Core", "ctso_order")
                .column("Core", "ctso_order.ctso_x", "<Label>x</Label>")
                .column("Core", "account.ctso_y", "<Label>y</Label>");

        workshop.did(() -> workshop.solutions.delete(TEST, "Core", Workshop.KEY));

        assertThat(workshop.contentsOf("Default")).containsExactly("account.ctso_y", "ctso_order.ctso_x", "ctso_order");
        assertThat(workshop.value("Attribute", "ctso_order.ctso_x", "Label")).isEqualTo("x of Active");
        assertThat(workshop.refused(() -> workshop.contentsOf("Core"))).isEqualTo("ALM-ENV-005");
    }

    @Test
    void thePlatformsSolutionsCannotBeDeleted() {
        assertThat(workshop.refused(() -> workshop.solutions.delete(TEST, "Default", Workshop.KEY)))
                .isEqualTo("0x8004F005");
    }

    // scenario 12
    @Test
    void noComponentIsRemovedFromTheDefaultSolution() {
        workshop.column("Core", "account.ctso_y", "<Label>y</Label>");

        assertThat(workshop.refused(() -> workshop.remove("Default", "Attribute", "account.ctso_y")))
                .isEqualTo("0x8004F000");
        assertThat(workshop.refused(() -> workshop.remove("System", "Attribute", "account.ctso_y")))
                .isEqualTo("0x8004F035");
    }

    @Test
    void onlyWhatIsInASolutionIsRemovedFromIt() {
        workshop.column("Core", "account.ctso_y", "<Label>y</Label>");
        workshop.solution("Other", "1.0");

        assertThat(workshop.refused(() -> workshop.remove("Other", "Attribute", "account.ctso_y")))
                .isEqualTo("0x8004F021");
        workshop.did(() -> workshop.remove("Core", "Attribute", "account.ctso_y"));

        assertThat(workshop.contentsOf("Core")).containsExactly("account:2");
        assertThat(workshop.value("Attribute", "account.ctso_y", "Label")).isEqualTo("y of Active");
    }

    // scenario 13
    @Test
    void aShellHasOnlyTheChosenSubcomponents() {
        workshop.table("Core", "ctso_order")
                .column("Core", "ctso_order.ctso_a", "<Label>a</Label>")
                .column("Core", "ctso_order.ctso_b", "<Label>b</Label>");
        workshop.solution("Part", "1.0");

        workshop.added("Part", "Entity", "ctso_order", 2).added("Part", "Attribute", "ctso_order.ctso_b", 0);

        assertThat(workshop.contentsOf("Part")).containsExactly("ctso_order.ctso_b", "ctso_order:2");
    }

    // scenario 14
    @Test
    void aTableWithAllItsSubcomponentsBringsLaterOnesToo() {
        workshop.table("Core", "ctso_order");
        assertThat(workshop.contentsOf("Core")).containsExactly("ctso_order:0");
        workshop.solution("Later", "1.0");

        workshop.column("Later", "ctso_order.ctso_a", "<Label>a</Label>");

        assertThat(workshop.contentsOf("Core")).containsExactly("ctso_order.ctso_a", "ctso_order:0");
        assertThat(workshop.contentsOf("Later")).containsExactly("ctso_order.ctso_a", "ctso_order:2");
    }

    // scenario 15
    @Test
    void aTableWithAllItsSubcomponentsIsNarrowedByRemovingAndAddingIt() {
        workshop.table("Core", "ctso_order").column("Core", "ctso_order.ctso_a", "<Label>a</Label>");

        assertThat(workshop.refused(() -> workshop.add("Core", "Entity", "ctso_order", 2, false)))
                .isEqualTo("ALM-EDIT-001");
        workshop.did(() -> workshop.remove("Core", "Entity", "ctso_order"));
        assertThat(workshop.contentsOf("Core")).isEmpty();
        workshop.added("Core", "Entity", "ctso_order", 2);

        assertThat(workshop.contentsOf("Core")).containsExactly("ctso_order:2");
    }

    @Test
    void whatAComponentNeedsIsAddedOnRequest() {
        workshop.put("Core", "OptionSet", "ctso_color", "<optionset Name=\"ctso_color\"/>")
                .table("Core", "ctso_order")
                .column("Core", "ctso_order.ctso_c", "<OptionSetName>ctso_color</OptionSetName>");
        workshop.solution("Part", "1.0");

        workshop.did(() -> workshop.add("Part", "Attribute", "ctso_order.ctso_c", 0, true));

        assertThat(workshop.contentsOf("Part")).containsExactly("ctso_order.ctso_c", "ctso_order:0", "ctso_color:0");
    }

    @Test
    void whatIsNotThereCannotBeAdded() {
        assertThat(workshop.refused(() -> workshop.add("Core", "WebResource", "ctso_nothing", 0, false)))
                .isEqualTo("ALM-ENV-006");
        assertThat(workshop.refused(() -> workshop.add("Core", "Entity", "account", 3, false)))
                .isEqualTo("ALM-EDIT-002");
        workshop.added("Core", "Entity", "account", 1);
        assertThat(workshop.contentsOf("Core")).containsExactly("account:1");
    }

    @Test
    void aManagedSolutionHasWhatItHasLayersOn() {
        workshop.store.imported(
                aPackage("Vendor").column("account.ctso_v", "Label=a").reference("Entity", "account"));

        assertThat(workshop.contentsOf("Vendor")).containsExactly("account.ctso_v", "account");
    }
}
