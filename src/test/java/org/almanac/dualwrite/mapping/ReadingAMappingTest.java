package org.almanac.dualwrite.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.MapDirection;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.Transform;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAMappingTest {

    private static final String ORDERS = """
            {"name": "[CDS purchase order line entity] - [msdyn_purchaseorderproducts]",
             "leftEnvironmentType": "AX", "centerEnvironmentType": "CRM", "rightEnvironmentType": "UNDEFINED",
             "legs": [{"id": "001",
               "sourceSchema": "CDS purchase order line entity", "sourceEnvironmentType": "AX",
               "destinationSchema": "msdyn_purchaseorderproducts", "destinationEnvironmentType": "CRM",
               "sourceFilter": "((LineType == \\"Item\\"))", "reversedSourceFilter": "statecode eq 0",
               "fieldMappings": [
                 {"syncDirection": "3", "sourceField": "PRODUCTNUMBER",
                  "destinationField": "msdyn_product.msdyn_productnumber",
                  "destinationLookupFieldRelatedEntity": "products", "isSystemGenerated": true},
                 {"syncDirection": 1, "sourceField": "BLOCKED", "destinationField": "msdyn_blocked",
                  "valueTransforms": [
                    {"$type": "Microsoft.Dynamics.Integrator.ValueTransforms.ValueMapTransform, Integrator",
                     "transformType": "ValueMap", "valueMap": {"yes": "true", "no": false},
                     "createValuesOnDestination": true},
                    {"transformType": "Default", "defaultValue": 7}]}]}]}
            """;

    @Test
    void legsFieldsFiltersAndTransformsAreRead() {
        var mapping = MappingJson.parse(ORDERS);

        assertThat(mapping.name()).isEqualTo("[CDS purchase order line entity] - [msdyn_purchaseorderproducts]");
        var leg = mapping.legs().get(0);
        assertThat(leg.entity()).isEqualTo("CDS purchase order line entity");
        assertThat(leg.table()).isEqualTo("msdyn_purchaseorderproducts");
        assertThat(leg.financeFilter()).isEqualTo("((LineType == \"Item\"))");
        assertThat(leg.dataverseFilter()).isEqualTo("statecode eq 0");
        assertThat(leg.fields())
                .containsExactly(
                        new FieldMapping(
                                "PRODUCTNUMBER",
                                SyncDirection.BOTH,
                                "msdyn_product.msdyn_productnumber",
                                "products",
                                List.of(),
                                true),
                        new FieldMapping(
                                "BLOCKED",
                                SyncDirection.TO_DATAVERSE,
                                "msdyn_blocked",
                                null,
                                List.of(
                                        new Transform.ValueMap(Map.of("yes", "true", "no", "false"), true),
                                        new Transform.Default("7")),
                                false));
    }

    // map scenario 24
    @ParameterizedTest
    @CsvSource({
        "'\"3\"', BOTH",
        "3, BOTH",
        "'\"Bidirectional\"', BOTH",
        "'\"both\"', BOTH",
        "1, TO_DATAVERSE",
        "'\" 1 \"', TO_DATAVERSE",
        "'\"Source to destination\"', TO_DATAVERSE",
        "2, TO_FINANCE",
        "'\"DestinationToSource\"', TO_FINANCE"
    })
    void aDirectionIsANumberATextOrAWord(String written, SyncDirection direction) {
        var mapping = MappingJson.parse("{\"legs\": [{\"fieldMappings\": [{\"syncDirection\": " + written
                + ", \"sourceField\": \"A\", \"destinationField\": \"a\"}]}]}");

        assertThat(mapping.fields()).extracting(FieldMapping::direction).containsExactly(direction);
    }

    // map scenario 25
    @Test
    void aMappingInATextIsReadLikeTheMappingItself() throws Exception {
        var mapper = new JsonMapper();
        var once = mapper.writeValueAsString(ORDERS);

        assertThat(MappingJson.parse(once)).isEqualTo(MappingJson.parse(ORDERS));
        assertThat(MappingJson.parse(mapper.writeValueAsString(once))).isEqualTo(MappingJson.parse(ORDERS));
    }

    @Test
    void theGatewayHasItsLegsInTheFirstTask() {
        var legs = ORDERS.substring(ORDERS.indexOf("\"legs\""), ORDERS.lastIndexOf('}'));

        var mapping = MappingJson.parse("{\"name\": \"p\", \"entityMappingTasks\": [{" + legs + "}, {\"legs\": []}]}");

        assertThat(mapping.legs()).isEqualTo(MappingJson.parse(ORDERS).legs());
    }

    @Test
    void whatIsMissingIsEmpty() {
        assertThat(MappingJson.parse("{}")).isEqualTo(new Mapping("", List.of()));
        assertThat(MappingJson.parse("{}").direction()).isEqualTo(MapDirection.NONE);
        assertThat(MappingJson.parse("\uFEFF {\"legs\": [{\"sourceFilter\": null, \"fieldMappings\": null}]}")
                        .legs()
                        .get(0)
                        .fields())
                .isEmpty();
    }

    @Test
    void aTransformOfAnUnknownTypeStaysAsItIs() {
        var transform = "{\"$type\":\"Microsoft.Dynamics.Integrator.Truncate, Integrator\",\"length\":[20,1.50]}";

        var field = MappingJson.parse("{\"legs\":[{\"fieldMappings\":[{\"syncDirection\":1,\"sourceField\":\"A\","
                        + "\"destinationField\":\"a\",\"valueTransforms\":[" + transform + "]}]}]}")
                .fields()
                .get(0);

        assertThat(field.transforms()).containsExactly(new Transform.Other("Truncate", transform));
    }

    @Test
    void aValueMapThatIsNotOneStaysAsItIs() {
        var transform = "{\"transformType\":\"ValueMap\",\"valueMap\":{\"\":null}}";

        var mapping = MappingJson.parse(
                "{\"legs\":[{\"fieldMappings\":[{\"syncDirection\":1,\"valueTransforms\":[" + transform + "]}]}]}");

        assertThat(mapping.fields().get(0).transforms()).containsExactly(new Transform.Other("ValueMap", transform));
        assertThat(MappingJson.write(mapping)).contains(transform);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                     | empty",
                "<html></html>                                          | not JSON",
                "[]                                                     | not a JSON object",
                "{} {}                                                  | not JSON",
                "{\"legs\": {}}                                         | 'legs' of the mapping is not a list",
                "{\"legs\": [7]}                                        | not an object",
                "{\"legs\": [{\"fieldMappings\": [{}]}]}                | field mapping 1 of leg 1",
                "{\"legs\": [{\"fieldMappings\": [{\"syncDirection\": 4}]}]} | The direction '4'",
                "{\"legs\": [{\"destinationEnvironmentType\": \"AX\"}]} | the destination is finance and operations"
            })
    void whatCannotBeUnderstoodIsSaidWithItsPlace(String json, String message) {
        assertThatThrownBy(() -> MappingJson.parse(json))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message)
                .extracting(thrown -> ((AlmanacException) thrown).code())
                .isEqualTo(ErrorCode.TABLE_MAP_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deepNestingIsRefused(String opening) {
        assertThatThrownBy(() -> MappingJson.parse(opening.repeat(100_000)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not JSON");
    }

    @Test
    void aTextBeyondAllMeasureIsRefused() {
        assertThatThrownBy(() -> MappingJson.parse(" ".repeat(9 * 1024 * 1024)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("longer than");
    }
}
