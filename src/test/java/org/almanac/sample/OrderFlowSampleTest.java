package org.almanac.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.ordermanagement.FinanceRequirement;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.XmlElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderFlowSampleTest {

    @TempDir
    private Path folder;

    private ReadSample flow(String version) {
        return ReadSample.of(SamplePackages.contosoOrderFlow(version, true), folder);
    }

    private static Set<String> ids(ReadSample sample) {
        return sample.components().stream()
                .map(PackageComponent::ref)
                .filter(ref -> ref.kind().name().startsWith("msdyn_iom"))
                .map(ref -> ref.kind().name() + ' ' + ref.key())
                .collect(Collectors.toSet());
    }

    private static List<String> definitions(ReadSample sample) {
        return sample.ofKind("msdyn_iomrule").stream()
                .map(rule -> rule.childText("msdyn_ruledefinition"))
                .toList();
    }

    @Test
    void theSecondVersionHasTheSameRowsAndOneRuleMore() {
        var first = ids(flow("1.0"));
        var added = new HashSet<>(ids(flow("1.1")));

        assertThat(added).containsAll(first);
        added.removeAll(first);
        assertThat(added).singleElement().asString().startsWith("msdyn_iomrule ");
    }

    @Test
    void theThresholdGoesFromFiftyToSeventyFive() {
        assertThat(definitions(flow("1.0"))).contains("if Quantity >= 50 then Priority = High");
        assertThat(definitions(flow("1.1")))
                .contains("if Quantity >= 75 then Priority = High")
                .noneMatch(rule -> rule.contains("50"));
    }

    @Test
    void anOrchestrationHasTwoPoliciesAndAProviderWithAllParts() {
        var sample = flow("1.1");

        assertThat(sample.ofKind("msdyn_iomdesigner"))
                .singleElement()
                .satisfies(row -> assertThat(row.childText("msdyn_tiles")).contains("Confirm to customer"));
        assertThat(sample.ofKind("msdyn_iompolicy")).hasSize(2);
        assertThat(sample.ofKind("msdyn_iomproviderdefinition")).hasSize(1);
        assertThat(sample.ofKind("msdyn_iomproviderdefinitionlogicdefinition")).hasSize(3);
        assertThat(sample.ofKind("msdyn_iomprovideraction")).hasSize(2);
        assertThat(sample.ofKind("msdyn_iomprovidertransformation")).hasSize(1);
        assertThat(sample.ofKind("msdyn_iomproviderparameter")).hasSize(1);
    }

    @Test
    void everyReferenceLeadsToARowOfTheSamePackage() {
        for (var sample :
                List.of(flow("1.0"), flow("1.1"), ReadSample.of(SamplePackages.CONTOSO_FINANCE_ORDERS, folder))) {
            var keys = sample.components().stream()
                    .map(component -> component.ref().key())
                    .collect(Collectors.toSet());
            var references = new ArrayList<String>();
            sample.components().stream()
                    .filter(component -> component.ref().kind().name().startsWith("msdyn_iom"))
                    .flatMap(component -> sample.ofKind(component.ref().kind().name()).stream())
                    .flatMap(row -> row.children().stream())
                    .flatMap(column -> column.children().stream())
                    .filter(reference -> !reference.name().equals(XmlElement.TEXT))
                    .forEach(reference -> references.add(reference.text()));

            assertThat(references).isNotEmpty().allMatch(keys::contains);
        }
    }

    @Test
    void theMapsHaveTheFiltersThatFinanceAndOperationsNeeds() {
        var maps = ReadSample.of(SamplePackages.ORDER_MANAGEMENT_MAPS, folder).ofKind("msdyn_dualwriteentitymap");

        assertThat(FinanceRequirement.all())
                .hasSize(2)
                .allSatisfy(requirement -> assertThat(maps)
                        .filteredOn(map -> map.childText("msdyn_displayname").equals(requirement.displayName()))
                        .singleElement()
                        .satisfies(map ->
                                assertThat(map.childText("msdyn_mapping")).contains('"' + requirement.filter() + '"')));
    }
}
