package org.almanac.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.solution.XmlElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderManagementSampleTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private ReadSample read;

    @BeforeEach
    void readTheSample() {
        read = ReadSample.of(SamplePackages.CONTOSO_ORDER_MANAGEMENT, folder);
    }

    private Set<String> ids(String kind) {
        return read.components().stream()
                .filter(component -> component.ref().kind().name().equals(kind))
                .map(component -> component.ref().key())
                .collect(Collectors.toSet());
    }

    @Test
    void everyPolicyAndActionThatTheOrchestrationNamesIsInThePackage() throws JsonProcessingException {
        var tiles = tiles();
        var policies = new ArrayList<String>();
        var actions = new ArrayList<String>();
        for (var tile : tiles) {
            tile.path("executionPolicies").forEach(id -> policies.add(id.asText()));
            tile.path("filterPolicies").forEach(id -> policies.add(id.asText()));
            if (tile.has("providerAction")) {
                actions.add(tile.path("providerAction").asText());
            }
        }

        assertThat(policies).hasSizeGreaterThan(4).allMatch(ids("msdyn_iompolicy")::contains);
        assertThat(actions).hasSize(2).allMatch(ids("msdyn_iomprovideraction")::contains);
    }

    private JsonNode tiles() throws JsonProcessingException {
        var designer = read.ofKind("msdyn_iomdesigner").get(0);
        return new JsonMapper().readTree(designer.childText("msdyn_tiles")).path("tiles");
    }

    @Test
    void everyReferenceOfARowLeadsToARowOfThePackage() {
        var references = new ArrayList<String>();
        var all = read.components().stream()
                .map(component -> component.ref().key())
                .collect(Collectors.toSet());
        for (var kind : List.of(
                "msdyn_iomrule",
                "msdyn_iomprovider",
                "msdyn_iomproviderconnectionreference",
                "msdyn_iomproviderdefinitionconnectionref",
                "msdyn_iomprovidertransformation",
                "msdyn_iomproviderparameter",
                "msdyn_iomproviderdefinitiontransformation",
                "msdyn_iomproviderdefinitionparameter",
                "msdyn_iomproviderdefinitionlogicdefinition",
                "msdyn_iomprovideraction")) {
            assertThat(read.ofKind(kind)).as(kind).isNotEmpty();
            read.ofKind(kind).stream()
                    .flatMap(row -> row.children().stream())
                    .flatMap(column -> column.children().stream())
                    .filter(reference -> !reference.name().equals(XmlElement.TEXT))
                    .forEach(reference -> references.add(reference.text()));
        }

        assertThat(references).isNotEmpty().allMatch(all::contains);
    }

    @Test
    void everyConnectionReferenceThatAProviderNamesIsInThePackage() {
        var named = read.ofKind("msdyn_iomproviderconnectionreference").stream()
                .map(row -> row.childText("msdyn_connectionreferencelogicalname"))
                .toList();

        assertThat(ids("connectionreference")).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void everyPolicyHasExactlyOneCurrentVersionAndEveryVersionHasRules() {
        var policies = read.ofKind("msdyn_iompolicy");
        var withRules = read.ofKind("msdyn_iomrule").stream()
                .map(rule -> rule.child("msdyn_policyid").orElseThrow().childText("msdyn_iompolicyid"))
                .toList();

        assertThat(policies.stream()
                        .filter(policy ->
                                policy.childText("msdyn_policyversionstate").equals("Current"))
                        .map(policy -> policy.childText("msdyn_policyversionid")))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(policies.stream()
                        .map(policy -> policy.childText("msdyn_policyversionid"))
                        .collect(Collectors.toSet()));
        assertThat(withRules).containsAll(ids("msdyn_iompolicy"));
        assertThat(policies)
                .filteredOn(
                        policy -> policy.childText("msdyn_policyversionstate").equals("Archived"))
                .hasSize(3);
    }
}
