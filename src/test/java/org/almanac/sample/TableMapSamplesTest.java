package org.almanac.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.SolutionChecker;
import org.almanac.solution.SolutionPackages;
import org.almanac.solution.XmlElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void theSeparatedPackagesHaveTheMapsOfTheAddInAndMore() {
        var separated = new HashSet<String>();
        SamplePackages.separatedMaps()
                .forEach(sample -> maps(sample)
                        .forEach(map -> separated.add(
                                map.childText("msdyn_displayname") + ' ' + map.childText("msdyn_version"))));

        assertThat(separated)
                .contains("msdyn_parties - CDS Parties 1.0.0.3", "cdm_workers - Worker 1.0.0.4")
                .containsAll(maps(SamplePackages.FINANCE_ADD_IN).stream()
                        .map(map -> map.childText("msdyn_displayname") + ' ' + map.childText("msdyn_version"))
                        .toList());
    }

    @Test
    void aSeparatedPackageNamesTheEarlierOnesThatItNeeds() {
        assertThat(needs(SamplePackages.APPLICATION_CORE_MAPS)).containsExactly("DualWriteCore");
        assertThat(needs(SamplePackages.FINANCE_MAPS))
                .containsExactlyInAnyOrder("DualWriteCore", "msdyn_DualWriteAppCoreMaps");
        assertThat(needs(SamplePackages.HUMAN_RESOURCES_TABLES)).containsExactly("DualWriteCore");
        assertThat(needs(SamplePackages.HUMAN_RESOURCES_MAPS))
                .containsExactlyInAnyOrder("DualWriteCore", "msdyn_DualWriteAppCoreMaps", "HCMCommon");
        assertThat(needs(SamplePackages.SUPPLY_CHAIN_MAPS))
                .contains("msdyn_DualWriteAppCoreMaps", "msdyn_Dynamics365FinanceExtendedMaps", "HCMCommon");
        assertThat(needs(SamplePackages.GLOBAL_ADDRESS_BOOK_MAPS))
                .contains(
                        "msdyn_DualWriteAppCoreMaps",
                        "msdyn_Dynamics365FinanceExtendedMaps",
                        "msdyn_Dynamics365SupplyChainExtendedMaps");
    }

    private Set<String> needs(SamplePackage sample) {
        return ReadSample.of(sample, folder).manifest().missingDependencies().stream()
                .map(missing -> Objects.requireNonNull(missing.required().solution()))
                .collect(Collectors.toSet());
    }

    @Test
    void theCustomizedContactsHaveABirthdayWhicheverBuild() throws JsonProcessingException {
        for (var managed : List.of(true, false)) {
            var maps = maps(SamplePackages.myCustomTableMaps("1.0", managed));

            assertThat(maps)
                    .extracting(map -> map.childText("msdyn_name"))
                    .containsExactlyInAnyOrder(
                            "ctso_[ctso_addressbooks - Address books]", "ctso_[contacts - CDS Contacts V2]");
            var contacts = maps.stream()
                    .filter(map -> map.childText("msdyn_displayname").startsWith("contacts"))
                    .findFirst()
                    .orElseThrow();
            assertThat(field(leg(contacts), "BIRTHDATE")
                            .path("destinationField")
                            .asText())
                    .isEqualTo("birthdate");
        }
    }

    @ParameterizedTest
    @MethodSource("tableMapSamples")
    void theSolutionCheckerFindsNothingCritical(SamplePackage sample) throws IOException {
        var file = Files.write(folder.resolve(sample.fileName()), sample.toBytes());
        try (var read = SolutionPackages.open(file, ReadLimits.standard())) {
            assertThat(SolutionChecker.standard().check(read).counts()).containsEntry(CheckSeverity.CRITICAL, 0);
        }
    }

    static List<SamplePackage> tableMapSamples() {
        return Stream.concat(
                        SamplePackages.separatedMaps().stream(),
                        Stream.of(
                                SamplePackages.myCustomTableMaps("1.0", true),
                                SamplePackages.myCustomTableMaps("1.1", false)))
                .toList();
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
