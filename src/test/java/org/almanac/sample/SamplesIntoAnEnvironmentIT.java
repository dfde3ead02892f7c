package org.almanac.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almanac.environment.Customizations;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.Planning;
import org.almanac.environment.Progress;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
        webEnvironment = WebEnvironment.MOCK,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:samples;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "almanac.data=target/samples-it"
        })
class SamplesIntoAnEnvironmentIT {

    private static final EnvironmentName PLACE = new EnvironmentName("place");

    @TempDir
    private Path folder;

    @Autowired
    private Environments environments;

    @Autowired
    private StagedPackages packages;

    @Autowired
    private Planning planning;

    @Autowired
    private Importing importing;

    @BeforeEach
    void anEmptyEnvironment() {
        environments.register(
                PLACE,
                EnvironmentSettings.embedded(
                        "Place",
                        EnvironmentType.SANDBOX,
                        List.of(ProvidedSolution.parse("msdyn_IntelligentOrderManagement*"))));
    }

    @AfterEach
    void removeIt() {
        environments.remove(PLACE);
    }

    private Plan plan(SamplePackage sample) {
        return planning.plan(PLACE, staged(sample), ImportOptions.standard());
    }

    private Plan imported(SamplePackage sample) {
        return imported(sample, ImportOptions.standard());
    }

    private Plan imported(SamplePackage sample, ImportOptions options) {
        var plan = planning.plan(PLACE, staged(sample), options);
        assertThat(plan.refusals()).isEmpty();
        return importing.apply(PLACE, staged(sample), options, plan.planHash(), sample.fileName(), Progress.SILENT);
    }

    private StagedPackage staged(SamplePackage sample) {
        try {
            var bytes = sample.toBytes();
            return packages.stage(Sha256.of(bytes), Files.write(folder.resolve(sample.fileName()), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Plan plan, Action action) {
        return plan.changes().stream()
                .filter(change -> change.action() == action)
                .map(change -> change.component().toString())
                .toList();
    }

    // scenario 86
    @Test
    void mapsAreRefusedWhereTheCoreOfDualWriteIsMissing() {
        var plan = plan(SamplePackages.FINANCE_MAPS);

        assertThat(plan.accepted()).isFalse();
        assertThat(plan.refusals())
                .flatExtracting(refusal -> refusal.missing())
                .anyMatch(ends -> ends.required().key().equals("msdyn_dualwriteentitymap"));
    }

    @Test
    void theFirstVersionOfTheApplicationIsAddedWhole() {
        var plan = imported(SamplePackages.expenses("1.0", true));

        assertThat(plan.counts().add()).isEqualTo(plan.changes().size()).isGreaterThan(15);
        assertThat(plan.changes())
                .extracting(change -> change.component().kind().name())
                .contains(
                        "Entity",
                        "Attribute",
                        "SystemForm",
                        "SavedQuery",
                        "OptionSet",
                        "WebResource",
                        "Role",
                        "Workflow",
                        "AppModule",
                        "SiteMap",
                        "environmentvariabledefinition",
                        "connectionreference");
    }

    @Test
    void theSecondVersionAddsAColumnAndChangesFormChoiceAndScript() {
        imported(SamplePackages.expenses("1.0", true));

        var plan = imported(SamplePackages.expenses("1.1", true));

        assertThat(names(plan, Action.ADD)).containsExactly("Attribute ctso_expensereport.ctso_comment");
        assertThat(plan.changes().stream()
                        .filter(change -> change.action() == Action.CHANGE)
                        .map(change -> change.component().kind().name()))
                .containsExactlyInAnyOrder("SystemForm", "OptionSet", "WebResource");
        assertThat(plan.counts().delete()).isZero();
    }

    @Test
    void theThirdVersionAddsATableAndAsAnUpdateDeletesNothing() {
        imported(SamplePackages.expenses("1.1", true));

        var plan = imported(
                SamplePackages.expenses("2.0", true),
                new ImportOptions(ImportMode.UPDATE, Customizations.MAINTAIN, true));

        assertThat(names(plan, Action.ADD))
                .contains("Entity ctso_expenseline", "Attribute ctso_expenseline.ctso_reportid")
                .allMatch(name -> !name.contains("costcenter"));
        assertThat(plan.counts().delete()).isZero();
    }

    @Test
    void tableMapsAreRefusedUntilWhatTheyLeanOnIsThere() {
        assertThat(plan(SamplePackages.FINANCE_ADD_IN).accepted()).isFalse();
        imported(SamplePackages.DUAL_WRITE_CORE);
        assertThat(plan(SamplePackages.CONTOSO_TABLE_MAPS).accepted()).isFalse();

        imported(SamplePackages.FINANCE_ADD_IN);

        assertThat(imported(SamplePackages.CONTOSO_TABLE_MAPS).counts().add()).isGreaterThan(5);
    }

    @Test
    void theSeparatedPackagesGoInInTheOrderOfTheirNeedsAndInNoOther() {
        var inOrder = SamplePackages.separatedMaps();
        imported(SamplePackages.DUAL_WRITE_CORE);

        assertThat(plan(SamplePackages.FINANCE_MAPS).accepted()).isFalse();
        assertThat(plan(SamplePackages.HUMAN_RESOURCES_MAPS).accepted()).isFalse();
        assertThat(plan(SamplePackages.SUPPLY_CHAIN_MAPS).accepted()).isFalse();
        imported(inOrder.get(0));
        assertThat(plan(SamplePackages.HUMAN_RESOURCES_MAPS).accepted()).isFalse();
        assertThat(plan(SamplePackages.GLOBAL_ADDRESS_BOOK_MAPS).accepted()).isFalse();
        imported(inOrder.get(1));
        assertThat(plan(SamplePackages.SUPPLY_CHAIN_MAPS).accepted()).isFalse();
        assertThat(plan(SamplePackages.GLOBAL_ADDRESS_BOOK_MAPS).accepted()).isFalse();

        inOrder.subList(2, inOrder.size()).forEach(this::imported);

        imported(SamplePackages.myCustomTableMaps("1.0", true));
    }

    @Test
    void aCustomizedMapGoesFromDevelopmentToAnEnvironmentWithMicrosoftsMaps() {
        imported(SamplePackages.DUAL_WRITE_CORE);
        assertThat(plan(SamplePackages.myCustomTableMaps("1.0", true)).accepted())
                .isFalse();
        imported(SamplePackages.FINANCE_ADD_IN);

        imported(SamplePackages.myCustomTableMaps("1.0", true));
        var next = imported(
                SamplePackages.myCustomTableMaps("1.1", true),
                new ImportOptions(ImportMode.UPDATE, Customizations.MAINTAIN, true));

        assertThat(names(next, Action.ADD)).singleElement().asString().startsWith("msdyn_dualwriteentitymap");
        assertThat(next.counts().delete()).isZero();
    }

    @Test
    void theOrderFlowIsChangedAndGetsARuleAndAnActionWithItsSecondVersion() {
        imported(SamplePackages.contosoOrderFlow("1.0", true));

        var next = imported(
                SamplePackages.contosoOrderFlow("1.1", true),
                new ImportOptions(ImportMode.UPDATE, Customizations.MAINTAIN, true));

        assertThat(names(next, Action.ADD))
                .extracting(name -> name.substring(0, name.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "msdyn_iomrule", "msdyn_iomproviderdefinitionlogicdefinition", "msdyn_iomprovideraction");
        assertThat(next.changes().stream()
                        .filter(change -> change.action() == Action.CHANGE)
                        .map(change -> change.component().kind().name()))
                .containsExactlyInAnyOrder("msdyn_iomrule", "msdyn_iomdesigner");
    }

    @Test
    void ordersToFinanceAndOperationsComeWithTheTableMapsThatTheyNeed() {
        imported(SamplePackages.DUAL_WRITE_CORE);
        assertThat(plan(SamplePackages.ORDER_MANAGEMENT_MAPS).accepted()).isFalse();
        imported(SamplePackages.FINANCE_ADD_IN);

        imported(SamplePackages.ORDER_MANAGEMENT_MAPS);

        assertThat(imported(SamplePackages.CONTOSO_FINANCE_ORDERS).counts().add())
                .isGreaterThan(10);
    }

    @Test
    void orderManagementNeedsAnEnvironmentWhosePlatformHasItsTables() {
        assertThat(plan(SamplePackages.CONTOSO_ORDER_MANAGEMENT).accepted()).isTrue();
        environments.change(PLACE, new EnvironmentSettings(null, null, null, null, null, List.of(), null));

        assertThat(plan(SamplePackages.CONTOSO_ORDER_MANAGEMENT).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("IntelligentOrderManagement"));
    }
}
