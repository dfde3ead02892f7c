package org.almanac.environment.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.almanac.environment.SettingsGroup;
import org.junit.jupiter.api.Test;

class SettingCatalogueTest {

    @Test
    void everySettingOfTheSeedIsInItsGroup() {
        assertThat(SettingCatalogue.all())
                .filteredOn(setting -> setting.group() == SettingsGroup.OUTLOOK_SYNCHRONIZATION)
                .hasSize(9);
        assertThat(SettingCatalogue.all())
                .hasSize(45)
                .extracting(SystemSetting::column)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyDefaultIsAValueOfItsType() {
        assertThat(SettingCatalogue.all())
                .allSatisfy(setting -> assertThat(setting.type().normal(setting.platformDefault()))
                        .contains(setting.platformDefault()));
    }

    @Test
    void valuesAreTakenByTypeOnly() {
        assertThat(SettingType.NUMBER.normal(" 007 ")).contains("7");
        assertThat(SettingType.NUMBER.normal("many")).isEmpty();
        assertThat(SettingType.NUMBER.normal("99999999999")).isEmpty();
        assertThat(SettingType.FLAG.normal("TRUE")).contains("1");
        assertThat(SettingType.FLAG.normal("2")).isEmpty();
        assertThat(SettingType.TEXT.normal("x".repeat(4001))).isEmpty();
    }

    @Test
    void anExportCarriesWholeGroupsWithWhatIsInForce() {
        Map<String, String> carried =
                SettingCatalogue.carried(Set.of(SettingsGroup.CALENDAR), Map.of("dateseparator", "."));

        assertThat(carried).hasSize(7).containsEntry("dateseparator", ".").containsEntry("calendartype", "0");
    }

    @Test
    void groupsAreNamedByTheirParameterOrInShort() {
        assertThat(SettingsGroup.named("ExportIsvConfig")).contains(SettingsGroup.ISV_CONFIG);
        assertThat(SettingsGroup.named("isvconfig")).contains(SettingsGroup.ISV_CONFIG);
        assertThat(SettingsGroup.named("AutoNumbering")).contains(SettingsGroup.AUTO_NUMBERING);
        assertThat(SettingsGroup.named("Colours")).isEmpty();
    }
}
