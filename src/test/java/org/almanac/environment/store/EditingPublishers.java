package org.almanac.environment.store;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.NewSolution;
import org.almanac.environment.PublisherFields;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishers, on whichever database: scenarios 6, 7 and 8. */
abstract class EditingPublishers {

    private final Workshop workshop;

    EditingPublishers(TestDatabase product) {
        workshop = Workshop.on(product).withCore();
    }

    private static Publisher publisher(String name, String prefix, int options) {
        return new Publisher(name, name, prefix, options);
    }

    @Test
    void aNewPublisherIsListed() {
        workshop.did(() -> workshop.publishers.create(TEST, publisher("Adatum", "adt", 10000), Workshop.KEY));

        assertThat(workshop.publishers.list(TEST))
                .containsExactly(
                        new EnvironmentPublisher(publisher("Adatum", "adt", 10000), false),
                        new EnvironmentPublisher(publisher("Contoso", "ctso", 20000), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1ab", "abcdefghi", "a_b", "mscrm", "mscrmx", ""})
    void aPrefixHasTwoToEightLettersAndDigitsAndIsNotThePlatforms(String prefix) {
        assertThat(workshop.refused(
                        () -> workshop.publishers.create(TEST, publisher("Adatum", prefix, 10000), Workshop.KEY)))
                .isEqualTo("0x8004F01C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-publisher", "1st", "", "a b"})
    void aUniqueNameHasLettersDigitsAndUnderscores(String name) {
        assertThat(workshop.refused(
                        () -> workshop.publishers.create(TEST, publisher(name, "adt", 10000), Workshop.KEY)))
                .isEqualTo("0x8004F01C");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9999, 100000})
    void anOptionValuePrefixHasFiveDigits(int options) {
        assertThat(workshop.refused(
                        () -> workshop.publishers.create(TEST, publisher("Adatum", "adt", options), Workshop.KEY)))
                .isEqualTo("ALM-EDIT-002");
    }

    @Test
    void twoPublishersCannotHaveOneName() {
        assertThat(workshop.refused(
                        () -> workshop.publishers.create(TEST, publisher("CONTOSO", "adt", 10000), Workshop.KEY)))
                .isEqualTo("ALM-EDIT-001");
    }

    @Test
    void thePlatformsPublisherIsRestricted() {
        assertThat(workshop.refused(() -> workshop.publishers.create(
                        TEST, publisher("MicrosoftCorporation", "adt", 10000), Workshop.KEY)))
                .isEqualTo("0x8004F017");
        assertThat(workshop.refused(() -> workshop.solutions.create(
                        TEST, new NewSolution("Mine", "Mine", "1.0", "MicrosoftCorporation"), Workshop.KEY)))
                .isEqualTo("0x8004F017");
        workshop.store.imported(
                aPackage("First").publisher("MicrosoftCorporation").column("account.x", "Label=a"));
        assertThat(workshop.refused(() -> workshop.publishers.delete(TEST, "microsoftcorporation", Workshop.KEY)))
                .isEqualTo("0x8004F006");
    }

    // scenario 6
    @Test
    void theProposedValueOfAnOptionBeginsWithThePrefixOfThePublisher() {
        workshop.put("Core", "OptionSet", "ctso_color", "<optionset Name=\"ctso_color\"><options/></optionset>");
        assertThat(proposed()).isEqualTo(200000000);

        workshop.put(
                "Core",
                "OptionSet",
                "ctso_color",
                "<optionset Name=\"ctso_color\"><options><option value=\"200000000\"/><option value=\"200000006\"/>"
                        + "<option value=\"7\"/></options></optionset>");
        assertThat(proposed()).isEqualTo(200000007);
    }

    private int proposed() {
        return workshop.components.proposeOptionValue(TEST, "Core", ComponentRef.of("OptionSet", "ctso_color"));
    }

    // scenario 7
    @Test
    void aPublisherThatAManagedImportBroughtCanBeNeitherEditedNorDeleted() {
        workshop.store.imported(aPackage("Vendor").publisher("Fabrikam").column("account.fab_x", "Label=a"));

        assertThat(workshop.refused(() -> workshop.publishers.change(
                        TEST, "Fabrikam", new PublisherFields("New", null, null), Workshop.KEY)))
                .isEqualTo("0x8004F033");
        assertThat(workshop.refused(() -> workshop.publishers.delete(TEST, "Fabrikam", Workshop.KEY)))
                .isEqualTo("0x8004F034");
    }

    // scenario 8
    @Test
    void anotherPrefixRenamesNothing() {
        workshop.column("Core", "account.ctso_old", "<Label>old</Label>");

        workshop.did(() -> workshop.publishers.change(
                TEST, "Contoso", new PublisherFields("Contoso Ltd", "xyz", 30000), Workshop.KEY));

        assertThat(workshop.contentsOf("Core")).containsExactly("account.ctso_old", "account:2");
        assertThat(workshop.refused(() -> workshop.column("Core", "account.ctso_new", "<Label>new</Label>")))
                .isEqualTo("0x80048062");
        workshop.column("Core", "account.xyz_new", "<Label>new</Label>");
        assertThat(workshop.store.inventory.solution(TEST, "Core").orElseThrow().publisher())
                .isEqualTo(new Publisher("Contoso", "Contoso Ltd", "xyz", 30000));
    }

    @Test
    void aPublisherIsDeletedWhenNoSolutionUsesIt() {
        assertThat(workshop.refused(() -> workshop.publishers.delete(TEST, "Contoso", Workshop.KEY)))
                .isEqualTo("ALM-EDIT-001");

        workshop.did(() -> workshop.solutions.delete(TEST, "Core", Workshop.KEY));
        workshop.did(() -> workshop.publishers.delete(TEST, "contoso", Workshop.KEY));

        assertThat(workshop.publishers.list(TEST)).isEmpty();
        assertThat(workshop.refused(() -> workshop.publishers.delete(TEST, "Contoso", Workshop.KEY)))
                .isEqualTo("ALM-EDIT-003");
    }
}
