package org.almanac.webapi.scenarios;

import static org.almanac.webapi.scenarios.Cars.cars;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayersIT extends OverHttp {

    private List<String> layersOfSeats() {
        return layers("Attribute", columnId("ctso_car", "ctso_seats"));
    }

    private Answer changed(String column, String fields) {
        return api.put(
                column("ctso_car", column),
                "{'@odata.type':'Microsoft.Dynamics.CRM.IntegerAttributeMetadata','LogicalName':'" + column + "',"
                        + fields + '}');
    }

    // scenario 66
    @Test
    void removingTheUnmanagedLayerBringsTheManagedValuesBack() {
        install(cars("1.0"));
        changed("ctso_seats", "'DisplayName':{'LocalizedLabels':[{'Label':'Chairs','LanguageCode':1033}]}")
                .expect(204);
        publish();
        assertThat(label("ctso_car", "ctso_seats")).isEqualTo("Chairs");
        assertThat(layersOfSeats()).containsExactly(Cars.NAME, "Active");

        api.post(
                        "RemoveActiveCustomizations",
                        "{'SolutionComponentName':'Attribute','ComponentId':'" + columnId("ctso_car", "ctso_seats")
                                + "'}")
                .expect(204);

        assertThat(label("ctso_car", "ctso_seats")).isEqualTo("ctso_seats");
        assertThat(layersOfSeats()).containsExactly(Cars.NAME);
    }

    // scenario 68
    @Test
    void aRequirementLevelThatIsNotCustomizableCannotBeChanged() {
        install(cars(
                "1.0", table -> table.column("ctso_doors", "int", Map.of("CanModifyRequirementLevelSettings", "0"))));

        changed("ctso_doors", "'RequiredLevel':{'Value':'ApplicationRequired'}").refused(400, "0x8004F012");
    }

    @Test
    void anElementThatAPackageRepeatsIsReadOnce() {
        install(cars("1.0", table -> table.column("ctso_doors", "int", Map.of("RequiredLevel", "required"))));

        assertThat(api.get(column("ctso_car", "ctso_doors") + "?$select=RequiredLevel")
                        .expect(200)
                        .at("/RequiredLevel/Value")
                        .asText())
                .isEqualTo("None");
        assertThat(api.get("ctso_cars").rows()).isEmpty();
    }

    // scenario 101
    @Test
    void theOrderOfLayersRisesInTheOrderOfInstallation() {
        install(cars("1.0"));
        install(Cars.length("ContosoSecond", 200));
        install(Cars.length("ContosoAlways", 50));

        String name = columnId("ctso_car", "ctso_name");
        assertThat(layers("Attribute", name)).containsExactly(Cars.NAME, "ContosoSecond", "ContosoAlways");
        assertThat(layerRows("Attribute", name))
                .extracting(row -> row.path("msdyn_order").asInt())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(lengthOfNames()).isEqualTo(50);
    }
}
