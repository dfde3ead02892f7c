package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentKindsTest {

    @ParameterizedTest
    @CsvSource({
        "1, Entity",
        "2, Attribute",
        "60, SystemForm",
        "371, Connector",
        "380, environmentvariabledefinition",
        "EnvironmentVariableDefinition, environmentvariabledefinition",
        "ConnectionReference, connectionreference",
        "CustomAPI, customapi",
        "10064, type-10064",
        "msdyn_Anything, msdyn_anything"
    })
    void knowATypeByNumberOrName(String type, String kind) {
        assertThat(ComponentKinds.ofType(type).name()).isEqualTo(kind);
    }

    @Test
    void nameARootComponentByItsKey() {
        assertThat(ComponentKinds.ofRoot(
                        new RootComponent("29", null, "{7D4C8F0E-9A41-4A5E-8A2B-6F3F2A1B0C9D}", 0, Map.of())))
                .isEqualTo(ComponentRef.of("Workflow", "7d4c8f0e-9a41-4a5e-8a2b-6f3f2a1b0c9d"));
        assertThat(ComponentKinds.ofRoot(new RootComponent("62", null, null, 0, Map.of())))
                .isEqualTo(ComponentRef.of("SiteMap", ComponentKinds.DEFAULT_SITE_MAP));
        assertThat(ComponentKinds.ofRoot(new RootComponent("431", "ctso_expense ctso_photo", null, 0, Map.of())))
                .isEqualTo(ComponentRef.of("AttributeImageConfig", "ctso_expense.ctso_photo"));
        assertThat(ComponentKinds.ofRoot(new RootComponent("50", ":RibbonDiffXml", null, 0, Map.of())))
                .isEqualTo(ComponentRef.of("RibbonCustomization", ComponentKinds.APPLICATION_RIBBON));
    }

    @Test
    void joinThePartsOfANaturalKeyInTheOrderOfTheirNames() {
        ComponentRef ref = ComponentKinds.ofDependency(Map.of(
                "type", "AppSetting",
                "id.settingdefinitionid.uniquename", "B",
                "id.parentappmoduleid.uniquename", "A"));

        assertThat(ref).isEqualTo(ComponentRef.of("appsetting", "a|b"));
    }

    @Test
    void mergeFormsAndTakeTheTopmostValueOfWhatTheyDoNotKnow() {
        assertThat(ComponentKinds.describe(new ComponentKind("SystemForm")).mergeRule())
                .isEqualTo(MergeRule.FORM);
        assertThat(ComponentKinds.describe(new ComponentKind("msdyn_x")).mergeRule())
                .isEqualTo(MergeRule.TOP_WINS);
        assertThat(ComponentKinds.describe(new ComponentKind("msdyn_x")).entitySet())
                .isEqualTo("msdyn_xs");
    }

    @Test
    void haveEveryNumberOnce() {
        assertThat(ComponentKinds.all())
                .filteredOn(k -> k.typeNumber() != null)
                .extracting(KindDescriptor::typeNumber)
                .doesNotHaveDuplicates();
    }
}
