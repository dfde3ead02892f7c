package org.almanac.environment.managedproperties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.PlatformCode;
import org.junit.jupiter.api.Test;

class ManagedPropertiesTest {

    private static ComponentBody column(String content) {
        return ComponentBody.ofXml("<attribute><LogicalName>ctso_limit</LogicalName>" + content + "</attribute>");
    }

    private static OwnedDefinition managed(String solution, String publisher, String content) {
        return new OwnedDefinition(solution, publisher, true, column(content));
    }

    private static OwnedDefinition active(String content) {
        return new OwnedDefinition("Active", "maker", false, column(content));
    }

    @Test
    void thePublisherOfTheLowestManagedLayerOwnsTheComponent() {
        ManagedProperties properties =
                ManagedProperties.of(List.of(managed("A", "contoso", ""), managed("B", "fabrikam", ""), active("")));

        assertThat(properties.owner()).contains("contoso");
        assertThat(properties.isOwnedBy("Contoso")).isTrue();
        assertThat(properties.isOwnedBy("fabrikam")).isFalse();
        assertThat(properties.mayDelete()).isFalse();
    }

    /** Scenario 68. */
    @Test
    void aRequirementLevelThatIsFixedIsNotChanged() {
        ManagedProperties properties = ManagedProperties.of(
                List.of(
                        managed(
                                "A",
                                "contoso",
                                "<IsCustomizable>1</IsCustomizable><CanModifyRequirementLevelSettings>0</CanModifyRequirementLevelSettings>")));

        assertThat(properties.mayChange("RequiredLevel")).isFalse();
        assertThat(properties.mayChange("displaynames")).isTrue();
        assertThat(properties.customizable()).isTrue();
        assertThat(properties.firstForbidden(
                        column("<RequiredLevel>none</RequiredLevel>"),
                        column("<RequiredLevel>required</RequiredLevel><Length>5</Length>")))
                .contains(new ForbiddenChange(
                        "RequiredLevel", "CanModifyRequirementLevelSettings", PlatformCode.PROTECTED_COMPONENT));
    }

    @Test
    void withoutCustomizationsAllFinerOnesAreOff() {
        ManagedProperties properties = ManagedProperties.of(
                List.of(managed("A", "contoso", "<IsCustomizable>0</IsCustomizable><IsRenameable>1</IsRenameable>")));

        assertThat(properties.customizable()).isFalse();
        assertThat(properties.mayChange("displaynames")).isFalse();
        assertThat(properties.mayChange("Length")).isFalse();
        assertThat(properties.firstForbidden(column("<displaynames>a</displaynames>"), column("")))
                .contains(
                        new ForbiddenChange("displaynames", "IsCustomizable", PlatformCode.COMBINED_MANAGED_PROPERTY));
        assertThat(properties.firstForbidden(column("<Length>5</Length>"), column("<Length>6</Length>")))
                .contains(new ForbiddenChange("Length", "IsCustomizable", PlatformCode.PROTECTED_COMPONENT));
    }

    @Test
    void theNumbersAreThePlatforms() {
        assertThat(PlatformCode.PROTECTED_COMPONENT.hex()).isEqualTo("0x8004F012");
        assertThat(PlatformCode.COMBINED_MANAGED_PROPERTY.hex()).isEqualTo("0x8004F027");
    }

    @Test
    void settingsThatNoOtherManagedPropertyNamesAreAdditional() {
        ManagedProperties properties = ManagedProperties.of(
                List.of(managed("A", "contoso", "<CanModifyAdditionalSettings>0</CanModifyAdditionalSettings>")));

        assertThat(properties.mayChange("MaxLength")).isFalse();
        assertThat(properties.mayChange("displaynames")).isTrue();
    }

    @Test
    void onlyTheOwnersLayersAlterManagedProperties() {
        ManagedProperties fixed = ManagedProperties.of(List.of(
                managed("A", "contoso", "<IsCustomizable>0</IsCustomizable>"),
                managed("B", "fabrikam", "<IsCustomizable>1</IsCustomizable>"),
                active("<IsCustomizable>1</IsCustomizable>")));
        ManagedProperties altered = ManagedProperties.of(List.of(
                managed("A", "contoso", "<IsCustomizable>0</IsCustomizable>"),
                managed("A2", "Contoso", "<IsCustomizable>1</IsCustomizable>")));

        assertThat(fixed.customizable()).isFalse();
        assertThat(altered.customizable()).isTrue();
    }

    @Test
    void aMakerDoesNotAlterTheManagedPropertyItself() {
        ManagedProperties properties =
                ManagedProperties.of(List.of(managed("A", "contoso", "<IsRenameable>0</IsRenameable>")));

        assertThat(properties.mayChange("IsRenameable")).isFalse();
        assertThat(properties.mayCreate("CanCreateForms")).isTrue();
    }

    /** Scenario 69. */
    @Test
    void inDevelopmentEverythingMayBeEdited() {
        ManagedProperties properties = ManagedProperties.of(List.of(active("<IsCustomizable>0</IsCustomizable>")));

        assertThat(properties.mayChange("displaynames")).isTrue();
        assertThat(properties.mayDelete()).isTrue();
        assertThat(properties.owner()).isEmpty();
        assertThat(properties.firstForbidden(
                        column("<IsCustomizable>0</IsCustomizable>"), column("<IsCustomizable>1</IsCustomizable>")))
                .isEmpty();
    }
}
