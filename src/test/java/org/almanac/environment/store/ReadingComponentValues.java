package org.almanac.environment.store;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EffectiveComponent;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StagedPackage;
import org.almanac.problem.BadInput;
import org.almanac.sample.SamplePackage;
import org.almanac.sample.SamplePackages;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all components of a kind come to, on whichever database. */
abstract class ReadingComponentValues {

    private static final String MAP = "msdyn_dualwriteentitymap";

    private final Workshop workshop;
    private final ComponentValues values;

    @TempDir
    private Path folder;

    ReadingComponentValues(TestDatabase product) {
        workshop = Workshop.on(product).withCore();
        values = workshop.store.bean(ComponentValues.class);
    }

    private StagedPackage staged(SamplePackage sample) throws IOException {
        byte[] zip = sample.toBytes();
        return workshop.store.packages.stage(Sha256.of(zip), Files.write(folder.resolve(sample.fileName()), zip));
    }

    private StagedPackage imported(SamplePackage sample) throws IOException {
        StagedPackage staged = staged(sample);
        workshop.store.apply(TEST, staged, workshop.store.plan(TEST, staged).planHash());
        return staged;
    }

    @Test
    void aRealPackagesRowsComeWithTheirColumnsAndTheirOwner() throws IOException {
        imported(SamplePackages.DUAL_WRITE_CORE);
        StagedPackage addIn = imported(SamplePackages.FINANCE_ADD_IN);

        List<EffectiveComponent> maps = values.of(TEST, MAP);

        Map<ComponentRef, Map<String, String>> brought = values.broughtBy(addIn, MAP);
        assertThat(maps)
                .hasSizeGreaterThan(10)
                .hasSameSizeAs(brought.entrySet())
                .allSatisfy(map -> {
                    assertThat(map.values()).isEqualTo(brought.get(map.ref()));
                    assertThat(map.managed()).isTrue();
                    assertThat(map.customizedInPlace()).isFalse();
                    assertThat(map.owner()).isEqualTo("microsoftdynamics");
                    assertThat(map.solutions()).containsExactly("Dynamics365FinanceAndOperationsDualWriteMaps");
                });
        assertThat(maps).extracting(map -> map.value("msdyn_name")).contains("msdyn_[accounts - Customers V3]");
    }

    @Test
    void theUnmanagedLayersValuesCountAndTheOthersStay() {
        workshop.store.imported(aPackage("Vendor").column("account.ctso_v", "Label=vendor", "Length=10"));

        workshop.changed("Attribute", "account.ctso_v", "Label", "mine");

        assertThat(values.of(TEST, "Attribute")).singleElement().satisfies(column -> {
            assertThat(column.value("Label")).isEqualTo("mine");
            assertThat(column.value("Length")).isEqualTo("10");
            assertThat(column.value("Missing")).isEmpty();
            assertThat(column.managed()).isTrue();
            assertThat(column.customizedInPlace()).isTrue();
            assertThat(column.solutions()).containsExactly("Vendor", "Active");
        });
    }

    @Test
    void anUnmanagedComponentHasNoOwner() {
        workshop.table("Core", "ctso_order");

        assertThat(values.of(TEST, "Entity")).singleElement().satisfies(table -> {
            assertThat(table.owner()).isNull();
            assertThat(table.managed()).isFalse();
            assertThat(table.customizedInPlace()).isFalse();
        });
    }

    @Test
    void partsAreThoseOfTheTablesThatWereNamed() throws IOException {
        imported(SamplePackages.DUAL_WRITE_CORE);
        imported(SamplePackages.FINANCE_ADD_IN);

        assertThat(values.partsOf(TEST, "Attribute", List.of(ComponentRef.of("Entity", "cdm_company"))))
                .extracting(column -> column.ref().key())
                .contains("cdm_company.cdm_companycode")
                .allMatch(key -> key.startsWith("cdm_company."));
        assertThat(values.partsOf(TEST, "EntityKey", List.of(ComponentRef.of("Entity", "cdm_company"))))
                .singleElement()
                .satisfies(key -> assertThat(key.value("EntityKeyAttributes"))
                        .isEqualTo("<EntityKeyAttributes><AttributeName>cdm_companycode</AttributeName>"
                                + "</EntityKeyAttributes>"));
        assertThat(values.partsOf(TEST, "Attribute", List.of(ComponentRef.of("OptionSet", "cdm_company"))))
                .isEmpty();
        assertThat(values.partsOf(TEST, "Attribute", Set.of())).isEmpty();
    }

    @Test
    void anUnmanagedSolutionRefersToWhatItHasNoLayerOn() throws IOException {
        imported(SamplePackages.DUAL_WRITE_CORE);
        imported(SamplePackages.FINANCE_ADD_IN);
        ComponentRef map = values.of(TEST, MAP).get(0).ref();

        workshop.added("Core", MAP, map.key(), 0);

        assertThat(values.solutionsOf(TEST, MAP)).containsKey(map);
        assertThat(values.solutionsOf(TEST, MAP).get(map)).contains("Core");
        assertThat(values.of(TEST, MAP).get(0).solutions()).doesNotContain("Core");
    }

    @Test
    void anUnknownEnvironmentIsRefused() {
        EnvironmentName nowhere = new EnvironmentName("nowhere");

        assertThatThrownBy(() -> values.of(nowhere, MAP)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> values.partsOf(nowhere, MAP, List.of())).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> values.solutionsOf(nowhere, MAP)).isInstanceOf(BadInput.class);
    }
}
