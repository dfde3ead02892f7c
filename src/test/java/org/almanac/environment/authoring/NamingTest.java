package org.almanac.environment.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almanac.solution.ComponentRef;
import org.almanac.solution.Publisher;
import org.almanac.solution.SolutionVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How things that makers create are called (dataverse-semantics 1.2, 1.4, 1.6). */
class NamingTest {

    private static final Publisher CONTOSO = new Publisher("contoso", "Contoso", "CTSO", 10000);

    @Test
    void thePatchOfAVersionHasOneNameHoweverTheVersionIsWritten() {
        assertThat(CloneEdits.patchName("Core", SolutionVersion.parse("1.0.1")))
                .isEqualTo(CloneEdits.patchName("Core", SolutionVersion.parse("1.0.1.0")))
                .matches("Core_Patch_[0-9a-f]{8}")
                .isNotEqualTo(CloneEdits.patchName("Core", SolutionVersion.parse("1.0.2")));
    }

    @ParameterizedTest
    @CsvSource({
        "Entity, ctso_order",
        "Attribute, account.ctso_total",
        "WebResource, ctso_/scripts/order.js",
        "SavedQuery, 11111111-1111-1111-1111-111111111111",
        "PluginAssembly, Contoso.Plugins"
    })
    void aNameBeginsWithThePrefixWhereSomebodyChoosesIt(String kind, String key) {
        assertThatCode(() -> NameRules.check(ComponentRef.of(kind, key), CONTOSO))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"Entity, order", "Attribute, ctso_order.total", "OptionSet, ctsocolor", "AppModule, fab_app"})
    void aNameWithoutThePrefixIsRefused(String kind, String key) {
        assertThatThrownBy(() -> NameRules.check(ComponentRef.of(kind, key), CONTOSO))
                .hasMessageContaining("ctso_");
    }

    @ParameterizedTest
    @CsvSource({"Default, true", "system, true", "Core_Upgrade, true", "Core, false", "UpgradeCore, false"})
    void thePlatformsNamesAreReserved(String name, boolean reserved) {
        assertThat(WellKnown.reserved(name)).isEqualTo(reserved);
    }

    @Test
    void onlyWhatIsNamedWithinATableHasItInItsKey() {
        assertThat(Columns.tableOf(ComponentRef.of("Attribute", "account.ctso_x")))
                .isEqualTo(ComponentRef.of("Entity", "account"));
        assertThat(Columns.tableOf(ComponentRef.of("WebResource", "ctso_a.js"))).isNull();
    }
}
