package org.almanac.environment.store;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.DefinitionFile;
import org.almanac.environment.HistoryEntry;
import org.almanac.environment.HistoryOperation;
import org.almanac.solution.ComponentRef;
import org.junit.jupiter.api.Test;

/** Components in the unmanaged layer, on whichever database: scenarios 62, 66 to 69 and 101. */
abstract class EditingComponents {

    private final Workshop workshop;

    EditingComponents(TestDatabase product) {
        workshop = Workshop.on(product).withCore();
    }

    private void vendor(String... properties) {
        workshop.store.imported(aPackage("Vendor").column("account.ctso_v", properties));
    }

    @Test
    void anEditIsADraftUntilItIsPublished() {
        workshop.table("Core", "ctso_order").column("Core", "ctso_order.ctso_x", "<Label>x</Label>");
        assertThat(workshop.stack("Attribute", "ctso_order.ctso_x").layers()).allMatch(ComponentStack.Layer::draft);

        assertThat(workshop.published("Entity", "ctso_order")).isEqualTo(2);

        assertThat(workshop.stack("Attribute", "ctso_order.ctso_x").layers()).noneMatch(ComponentStack.Layer::draft);
        assertThat(workshop.published("Entity", "ctso_order")).isZero();
        assertThat(workshop.store.inventory.history(TEST, 10))
                .extracting(HistoryEntry::operation)
                .containsExactly(HistoryOperation.PUBLISH, HistoryOperation.PUBLISH);
    }

    @Test
    void aComponentMadeInTheDefaultSolutionJoinsNoOther() {
        workshop.put(
                "Default",
                "ctso_setting",
                "a",
                "<ctso_setting ctso_name=\"a\"><ctso_value>1</ctso_value></ctso_setting>");

        assertThat(workshop.value("ctso_setting", "a", "ctso_value")).isEqualTo("1 of Active");
        assertThat(workshop.contentsOf("Core")).isEmpty();
        assertThat(workshop.contentsOf("Default")).containsExactly("a");
        assertThat(workshop.refused(() -> workshop.table("Default", "ctso_order")))
                .isEqualTo("0x80048062");
    }

    @Test
    void aFileIsKeptWithItsDefinition() {
        byte[] content = {'a', '=', '1'};
        DefinitionFile file = new DefinitionFile("FileName", "WebResources/ctso_a", content);
        ComponentDefinition definition = new ComponentDefinition(
                ComponentRef.of("WebResource", "ctso_a.js"),
                "ctso_a.js",
                null,
                "<WebResource><Name>ctso_a.js</Name><FileName>/WebResources/ctso_a</FileName></WebResource>",
                List.of(file));

        workshop.did(() -> workshop.components.put(TEST, definition, "Core", Workshop.KEY));

        assertThat(workshop.value("WebResource", "ctso_a.js", "file:FileName"))
                .startsWith(file.hash().hex());
        assertThat(workshop.contentsOf("Core")).containsExactly("ctso_a.js:0");
    }

    @Test
    void theUnmanagedLayerHoldsOnlyWhatDiffersFromTheManagedOnes() {
        vendor("Label=vendor", "Length=10", "Type=text");

        workshop.changed("Attribute", "account.ctso_v", "Label", "mine");
        assertThat(claimsOfActive()).containsExactly("Label");

        workshop.changed("Attribute", "account.ctso_v", "Length", "20");
        assertThat(claimsOfActive()).containsExactly("Label", "Length");
        assertThat(workshop.value("Attribute", "account.ctso_v", "Type")).isEqualTo("text of Vendor");

        workshop.changed("Attribute", "account.ctso_v", "Length", null);
        assertThat(workshop.value("Attribute", "account.ctso_v", "Length")).isEqualTo("10 of Vendor");
    }

    @Test
    void anotherDefinitionOfAManagedComponentIsReducedToWhatDiffers() {
        vendor("Label=vendor", "Length=10");

        workshop.put(
                null, "Attribute", "account.ctso_v", "<attribute><Label>mine</Label><Length>10</Length></attribute>");

        assertThat(claimsOfActive()).containsExactly("Label");
    }

    private List<String> claimsOfActive() {
        return workshop.stack("Attribute", "account.ctso_v").properties().stream()
                .filter(property -> property.winner().equals("Active"))
                .map(ComponentStack.Property::name)
                .toList();
    }

    @Test
    void whatAFormShowsMoreThanItsManagedLayersIsKeptAsADifference() {
        String id = "11111111-1111-1111-1111-111111111111";
        String name = "<LocalizedNames><LocalizedName description=\"Main\" languagecode=\"1033\"/></LocalizedNames>";
        workshop.store.imported(
                aPackage("Vendor").component("SystemForm", id, "formid={" + id + "}", "form=" + tabs(tab("a"))));

        workshop.put(
                null,
                "SystemForm",
                id,
                "<systemform><formid>{" + id + "}</formid><form>" + tabs(tab("a") + tab("b")) + "</form>" + name
                        + "</systemform>");

        assertThat(workshop.value("SystemForm", id, "form")).contains("name=\"a\"", "name=\"b\"");
        workshop.did(
                () -> workshop.components.removeCustomizations(TEST, ComponentRef.of("SystemForm", id), Workshop.KEY));
        assertThat(workshop.value("SystemForm", id, "form"))
                .contains("name=\"a\"")
                .doesNotContain("name=\"b\"");
    }

    private static String tabs(String inside) {
        return "<tabs>" + inside + "</tabs>";
    }

    private static String tab(String name) {
        return "<tab id=\"{" + name.repeat(8) + "-0000-0000-0000-000000000000}\" name=\"" + name
                + "\"><columns/></tab>";
    }

    @Test
    void theUnmanagedComponentIsTheWholeDefinition() {
        workshop.column("Core", "account.ctso_x", "<Label>x</Label><Type>int</Type>")
                .changed("Attribute", "account.ctso_x", "Label", "y");

        assertThat(workshop.value("Attribute", "account.ctso_x", "Label")).isEqualTo("y of Active");
        assertThat(workshop.value("Attribute", "account.ctso_x", "Type")).isEqualTo("int of Active");
    }

    @Test
    void whatThePlatformItselfHasIsCustomizedToo() {
        workshop.changed("Attribute", "account.name", "Label", "Firm");

        assertThat(workshop.value("Attribute", "account.name", "Label")).isEqualTo("Firm of Active");
        assertThat(workshop.refused(() -> workshop.delete("Attribute", "account.name")))
                .isEqualTo("0x8004F032");
        workshop.did(() -> workshop.components.removeCustomizations(
                TEST, ComponentRef.of("Attribute", "account.name"), Workshop.KEY));
        assertThat(workshop.store.inventory.stack(TEST, ComponentRef.of("Attribute", "account.name")))
                .isEmpty();
    }

    @Test
    void namesCarryThePrefixOfThePublisher() {
        assertThat(workshop.refused(() -> workshop.column("Core", "account.other_x", "<Label>x</Label>")))
                .isEqualTo("0x80048062");
        assertThat(workshop.refused(() -> workshop.put("Core", "WebResource", "a.js", "<WebResource/>")))
                .isEqualTo("0x80048062");
        workshop.put(
                "Core",
                "SavedQuery",
                "22222222-2222-2222-2222-222222222222",
                "<savedquery><name>All</name></savedquery>");
    }

    @Test
    void whatIsNoDefinitionIsRefused() {
        assertThat(workshop.refused(() -> workshop.column("Core", "account.ctso_x", "<Label>")))
                .isEqualTo("0x8004802C");
        assertThat(workshop.refused(() -> workshop.put("Core", "Attribute", "account.ctso_x", "<savedquery/>")))
                .isEqualTo("ALM-EDIT-002");
        assertThat(workshop.refused(() -> workshop.put(null, "Attribute", "account.ctso_x", "<attribute/>")))
                .isEqualTo("ALM-EDIT-002");
        assertThat(workshop.refused(() -> workshop.put("Core", "Attribute", "ctso_no.ctso_x", "<attribute/>")))
                .isEqualTo("ALM-ENV-006");
        workshop.column("Core", "account.ctso_x", "<Label>x</Label>");
        assertThat(workshop.refused(() -> workshop.change("Attribute", "account.ctso_x", "a b", "x")))
                .isEqualTo("ALM-EDIT-002");
        assertThat(workshop.refused(() -> workshop.change("Attribute", "account.ctso_x", "Label", "<Other>1</Other>")))
                .isEqualTo("ALM-EDIT-002");
        assertThat(workshop.refused(() -> workshop.change("Attribute", "account.ctso_no", "Label", "x")))
                .isEqualTo("ALM-ENV-006");
    }

    // scenario 62
    @Test
    void aGlobalOptionSetIsNotDeletedWhileAColumnUsesIt() {
        workshop.put("Core", "OptionSet", "ctso_color", "<optionset Name=\"ctso_color\"/>")
                .column("Core", "account.ctso_c", "<OptionSetName>ctso_color</OptionSetName>");

        assertThat(workshop.refused(() -> workshop.delete("OptionSet", "ctso_color")))
                .isEqualTo("0x8004F01F");
        workshop.did(() -> workshop.delete("Attribute", "account.ctso_c"));
        workshop.did(() -> workshop.delete("OptionSet", "ctso_color"));

        assertThat(workshop.contentsOf("Default")).isEmpty();
        assertThat(workshop.contentsOf("Core")).containsExactly("account:2");
    }

    @Test
    void aTableIsDeletedWithItsParts() {
        workshop.table("Core", "ctso_order").column("Core", "ctso_order.ctso_x", "<Label>x</Label>");

        workshop.did(() -> workshop.delete("Entity", "ctso_order"));

        assertThat(workshop.contentsOf("Default")).isEmpty();
        assertThat(workshop.contentsOf("Core")).isEmpty();
        assertThat(workshop.refused(() -> workshop.delete("Entity", "ctso_order")))
                .isEqualTo("ALM-ENV-006");
    }

    @Test
    void aManagedComponentIsNotDeleted() {
        vendor("Label=vendor");
        workshop.changed("Attribute", "account.ctso_v", "Label", "mine");

        assertThat(workshop.refused(() -> workshop.delete("Attribute", "account.ctso_v")))
                .isEqualTo("0x8004F032");
    }

    // scenario 66
    @Test
    void removingTheUnmanagedLayerBringsTheManagedValuesBack() {
        vendor("Label=vendor");
        workshop.changed("Attribute", "account.ctso_v", "Label", "mine");
        assertThat(workshop.value("Attribute", "account.ctso_v", "Label")).isEqualTo("mine of Active");

        ComponentRef column = ComponentRef.of("Attribute", "account.ctso_v");
        workshop.did(() -> workshop.components.removeCustomizations(TEST, column, Workshop.KEY));

        assertThat(workshop.value("Attribute", "account.ctso_v", "Label")).isEqualTo("vendor of Vendor");
        assertThat(workshop.stack("Attribute", "account.ctso_v").layers())
                .extracting(ComponentStack.Layer::solution)
                .containsExactly("Vendor");
        assertThat(workshop.refused(() -> workshop.components.removeCustomizations(TEST, column, Workshop.KEY)))
                .isEqualTo("ALM-ENV-006");
    }

    @Test
    void theOnlyLayerOfAComponentIsNotRemoved() {
        workshop.column("Core", "account.ctso_x", "<Label>x</Label>");

        assertThat(workshop.refused(() -> workshop.components.removeCustomizations(
                        TEST, ComponentRef.of("Attribute", "account.ctso_x"), Workshop.KEY)))
                .isEqualTo("ALM-EDIT-001");
    }

    // scenario 67
    @Test
    void theLayersOfACleanManagedColumnAreItsSolutions() {
        vendor("Label=vendor");

        ComponentStack stack = workshop.stack("Attribute", "account.ctso_v");

        assertThat(stack.layers()).extracting(ComponentStack.Layer::solution).containsExactly("Vendor");
        assertThat(stack.owner()).isEqualTo("Contoso");
    }

    // scenario 68
    @Test
    void aRequirementLevelThatIsNotCustomizableCannotBeChanged() {
        vendor("RequiredLevel=none", "CanModifyRequirementLevelSettings=0", "Label=vendor");

        assertThat(workshop.refused(() -> workshop.change("Attribute", "account.ctso_v", "RequiredLevel", "required")))
                .isEqualTo("0x8004F012");
        workshop.changed("Attribute", "account.ctso_v", "Label", "mine");
    }

    @Test
    void nothingIsChangedOnWhatAllowsNoCustomization() {
        vendor("IsCustomizable=0", "IsRenameable=1", "Label=vendor", "displaynames=x");

        assertThat(workshop.refused(() -> workshop.change("Attribute", "account.ctso_v", "Label", "mine")))
                .isEqualTo("0x8004F012");
        assertThat(workshop.refused(() -> workshop.change("Attribute", "account.ctso_v", "displaynames", "y")))
                .isEqualTo("0x8004F027");
    }

    @Test
    void aDraftThatIsNotAllowedAnyMoreCannotBePublished() {
        vendor("Label=vendor");
        workshop.changed("Attribute", "account.ctso_v", "Label", "mine");
        workshop.store.imported(
                aPackage("Vendor").version("1.1").column("account.ctso_v", "Label=vendor", "IsCustomizable=0"));

        assertThat(workshop.refused(() -> workshop.published("Attribute", "account.ctso_v")))
                .isEqualTo("0x8004F014");
    }

    @Test
    void aTableSaysWhichPartsMayBeCreated() {
        workshop.store.imported(aPackage("Vendor").component("Entity", "ctso_order", "CanCreateAttributes=0"));

        assertThat(workshop.refused(() -> workshop.column("Core", "ctso_order.ctso_x", "<Label>x</Label>")))
                .isEqualTo("0x8004F027");
    }

    // scenario 69
    @Test
    void whereItIsDevelopedEverythingMayBeChanged() {
        workshop.column("Core", "account.ctso_x", "<Label>x</Label><IsCustomizable>0</IsCustomizable>")
                .changed("Attribute", "account.ctso_x", "Label", "y");

        assertThat(workshop.value("Attribute", "account.ctso_x", "Label")).isEqualTo("y of Active");
    }

    @Test
    void whereCustomizationsAreBlockedOnlySomeThingsMayBeDone() {
        vendor("Label=vendor");
        String flow = "33333333-3333-3333-3333-333333333333";
        workshop.store.imported(aPackage("Flows").component("Workflow", flow, "StateCode=1", "Name=Notify"));
        workshop.column("Core", "account.ctso_x", "<Label>x</Label>")
                .changed("Attribute", "account.ctso_v", "Label", "mine")
                .blockingCustomizations();

        assertThat(workshop.refused(() -> workshop.column("Core", "account.ctso_y", "<Label>y</Label>")))
                .isEqualTo("ALM-EDIT-001");
        assertThat(workshop.refused(() -> workshop.change("Attribute", "account.ctso_v", "Label", "other")))
                .isEqualTo("ALM-EDIT-001");
        assertThat(workshop.refused(() -> workshop.change("Workflow", flow, "Name", "Other")))
                .isEqualTo("ALM-EDIT-001");

        workshop.changed("Workflow", flow, "StateCode", "0").changed("Attribute", "account.ctso_x", "Label", "y");
        workshop.put(
                "Core",
                "environmentvariablevalue",
                "ctso_url",
                "<environmentvariablevalue><value>a</value>" + "</environmentvariablevalue>");
        workshop.did(() -> workshop.components.removeCustomizations(
                TEST, ComponentRef.of("Attribute", "account.ctso_v"), Workshop.KEY));
        workshop.solution("Allowed", "1.0");
    }

    // scenario 101
    @Test
    void theOrderOfLayersRisesInTheOrderOfInstallation() {
        for (String solution : List.of("S1", "S2", "S3")) {
            workshop.store.imported(
                    aPackage(solution).publisher("P" + solution).column("account.ctso_v", "Label=" + solution));
        }
        workshop.store.imported(
                aPackage("S1").publisher("PS1").version("1.1").column("account.ctso_v", "Label=S1 again"));
        workshop.changed("Attribute", "account.ctso_v", "Label", "mine");

        ComponentStack stack = workshop.stack("Attribute", "account.ctso_v");

        assertThat(stack.layers())
                .extracting(layer -> layer.order() + " " + layer.solution() + " of " + layer.publisher())
                .containsExactly("4 Active of ", "3 S3 of PS3", "2 S2 of PS2", "1 S1 of PS1");
        assertThat(stack.owner()).isEqualTo("PS1");
        assertThat(stack.layers())
                .filteredOn(layer -> layer.overwritten() != null)
                .extracting(ComponentStack.Layer::solution)
                .containsExactly("S1");
    }

    @Test
    void everyValueKnowsTheRunThatBroughtIt() {
        vendor("Label=vendor");
        workshop.changed("Attribute", "account.ctso_v", "Label", "mine");
        workshop.did(() -> workshop.publishing.publish(
                TEST, Set.of(ComponentRef.of("Attribute", "account.ctso_v")), "publish/later"));

        assertThat(workshop.stack("Attribute", "account.ctso_v").properties())
                .containsExactly(new ComponentStack.Property(
                        "Label",
                        "mine",
                        "Active",
                        Workshop.KEY,
                        List.of(new ComponentStack.Claim("Vendor", "vendor", "key"))));
    }
}
