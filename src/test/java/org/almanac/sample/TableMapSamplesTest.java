package org.almanac.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.XmlElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableMapSamplesTest {

    private static final String MAP = "msdyn_dualwriteentitymap";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private List<XmlElement> maps(SamplePackage sample) {
        return ReadSample.of(sample, folder).ofKind(MAP);
    }

    @Test
    void theAddInBringsADozenMapsAndMore() {
        assertThat(maps(SamplePackages.FINANCE_ADD_IN))
                .hasSizeGreaterThanOrEqualTo(12)
                .extracting(map -> map.childText("msdyn_name"))
                .doesNotHaveDuplicates()
                .contains("msdyn_[accounts - Customers V3]", "msdyn_[contacts - Customers V3]")
                .allMatch(name -> name.startsWith("msdyn_["));
    }

    @Test
    void everyMappingIsJsonWithALegFromFinanceToDataverse() throws JsonProcessingException {
        for (var sample : List.of(SamplePackages.FINANCE_ADD_IN, SamplePackages.CONTOSO_TABLE_MAPS)) {
            for (var map : maps(sample)) {
                var leg = leg(map);

                assertThat(leg.path("sourceEnvironmentType").asText()).isEqualTo("AX");
                assertThat(map.childText("msdyn_displayname"))
                        .isEqualTo(leg.path("destinationSchema").asText() + " - "
                                + leg.path("sourceSchema").asText());
                assertThat(leg.path("fieldMappings")).isNotEmpty();
            }
        }
    }

    private static JsonNode leg(XmlElement map) throws JsonProcessingException {
        return JSON.readTree(map.childText("msdyn_mapping")).path("legs").get(0);
    }

    @Test
    void customersHaveFiltersDirectionsValuesDefaultsAndLookups() throws JsonProcessingException {
        var customers = maps(SamplePackages.FINANCE_ADD_IN).stream()
                .filter(map -> map.childText("msdyn_displayname").equals("accounts - Customers V3"))
                .findFirst()
                .orElseThrow();
        var leg = leg(customers);

        assertThat(leg.path("sourceFilter").asText()).isEqualTo("((PartyType == \"Organization\"))");
        assertThat(leg.path("reversedSourceFilter").asText()).isEqualTo("customertypecode eq 3");
        assertThat(field(leg, "CUSTOMERGROUPID").toString())
                .contains(
                        "\"syncDirection\":\"3\"", "\"destinationLookupFieldRelatedEntity\":\"msdyn_customergroups\"");
        assertThat(field(leg, "CREDITLIMITISMANDATORY").toString())
                .contains("\"valueMap\":{\"No\":\"false\",\"Yes\":\"true\"}");
        assertThat(field(leg, "PARTYTYPE").toString())
                .contains("\"syncDirection\":\"2\"", "\"defaultValue\":\"Organization\"");
    }

    private static JsonNode field(JsonNode leg, String source) {
        return StreamSupport.stream(leg.path("fieldMappings").spliterator(), false)
                .filter(field -> field.path("sourceField").asText().equals(source))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePartnersCustomersComeInThreeVersionsOfWhichTheHighestIsParked() {
        assertThat(maps(SamplePackages.CONTOSO_TABLE_MAPS))
                .filteredOn(map -> map.childText("msdyn_name").equals("ctso_[accounts - Customers V3]"))
                .extracting(map -> map.childText("msdyn_version"))
                .containsExactlyInAnyOrder("2.0.1.8", "2.0.2.0", "9.9.9.9");
    }

    @Test
    void everyColumnOfThePublisherThatAMapFillsIsInThePackage() throws JsonProcessingException {
        var read = ReadSample.of(SamplePackages.FINANCE_ADD_IN, folder);
        var columns = new HashSet<String>();
        read.components().stream()
                .map(PackageComponent::ref)
                .filter(ref -> ref.kind().name().equals("Attribute"))
                .forEach(ref -> columns.add(ref.key().substring(ref.key().indexOf('.') + 1)));

        for (var map : read.ofKind(MAP)) {
            for (var field : leg(map).path("fieldMappings")) {
                var column = field.path("destinationField").asText().split("\\.", 2)[0];
                assertThat(!column.startsWith("msdyn_") || columns.contains(column))
                        .as(column)
                        .isTrue();
            }
        }
    }
}
