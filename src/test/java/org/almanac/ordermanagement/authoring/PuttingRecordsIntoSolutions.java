package org.almanac.ordermanagement.authoring;

import static org.almanac.ordermanagement.authoring.OrderWorkshop.DEV;
import static org.almanac.ordermanagement.authoring.OrderWorkshop.KEY;
import static org.almanac.ordermanagement.authoring.OrderWorkshop.PROD;
import static org.almanac.ordermanagement.authoring.OrderWorkshop.SOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.database.TestDatabase;
import org.almanac.environment.Customizations;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderAuthoring;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Rule;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.sample.SamplePackages;
import org.almanac.solution.Finding;
import org.almanac.solution.SolutionVersion;
import org.junit.jupiter.api.Test;

/** "Add existing" with records, and the packages that come of it (dual-write-and-order-management 5.5), on whichever database. */
abstract class PuttingRecordsIntoSolutions {

    private static final String SIZE = "Order size policy";
    private static final String FLOW = "Contoso order flow";
    private static final ImportOptions UPGRADE = new ImportOptions(ImportMode.UPGRADE, Customizations.MAINTAIN, true);

    private static final ImportOptions STAGED = new ImportOptions(ImportMode.STAGE, Customizations.MAINTAIN, true);

    private final OrderWorkshop workshop;

    PuttingRecordsIntoSolutions(TestDatabase product) {
        workshop = OrderWorkshop.on(product).with(SamplePackages.contosoOrderFlow("1.1", false));
    }

    private static Set<UUID> ids(Policy policy) {
        return policy.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    private UUID aRule() {
        return workshop.policy(SIZE).rules().get(0).id();
    }

    private UUID flow() {
        return workshop.id(ItemKind.ORCHESTRATION, FLOW);
    }

    // map scenario 58
    @Test
    void closingOverAPolicyAddsItsRules() {
        Policy policy = workshop.policy(SIZE);
        workshop.authoring.putRule(DEV, policy.id(), "Weight", "if Weight < 20", KEY);

        workshop.added(false, policy.id());
        assertThat(workshop.members()).containsExactly(policy.id());

        workshop.added(true, policy.id());
        assertThat(workshop.members(OrderTable.RULE))
                .extracting(OrderRow::name)
                .containsExactlyInAnyOrder("Threshold", "Order product", "Weight");
    }

    // scenario 83
    // map scenario 59
    @Test
    void aRuleBringsItsPolicyIntoTheSolution() {
        OrderAuthoring.Added added = workshop.added(false, aRule());

        assertThat(workshop.members())
                .containsExactlyInAnyOrder(aRule(), workshop.policy(SIZE).id());
        assertThat(added.rows()).extracting(OrderRow::id).containsExactlyInAnyOrderElementsOf(workshop.members());
        assertThat(added.warnings()).isEmpty();
    }

    @Test
    void anOrchestrationBringsEverythingThatItNeeds() {
        workshop.added(true, flow());

        assertThat(workshop.members())
                .containsExactlyInAnyOrderElementsOf(
                        workshop.rows(DEV).all().stream().map(OrderRow::id).toList());
        assertThat(workshop.authoring.lacking(DEV, SOLUTION)).isEmpty();
    }

    @Test
    void addingTheSameAgainChangesNothing() {
        workshop.added(true, flow());
        Set<UUID> before = workshop.members();

        workshop.added(true, flow());

        assertThat(workshop.members()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNamed() {
        UUID nobody = new UUID(0, 9);

        AlmanacException unknown = workshop.refused(() -> workshop.added(false, nobody));

        assertThat(unknown.code()).isEqualTo(ErrorCode.UNKNOWN_ORDER_RECORD);
        assertThat(unknown).hasMessageContaining(nobody.toString());
        assertThat(workshop.refused(() -> workshop.authoring.add(DEV, "Nowhere", Set.of(flow()), false, false, KEY))
                        .code())
                .isEqualTo(ErrorCode.UNKNOWN_SOLUTION);
    }

    // map scenario 71
    @Test
    void choosingAllRulesWarnsThatHistoryWouldTravelWhenAddedAndWhenExported() {
        PolicyVersion version =
                workshop.orders().archive(DEV, workshop.policy(SIZE).id());

        OrderAuthoring.Added added = workshop.authoring.add(DEV, SOLUTION, Set.of(), true, true, KEY);

        assertThat(added.warnings())
                .singleElement()
                .asString()
                .contains(SIZE, version.id().toString(), "history");
        assertThat(workshop.members())
                .contains(version.id())
                .containsAll(version.rules().stream().map(Rule::id).toList());
        assertThat(workshop.exported(SOLUTION, true, false).result().warnings())
                .extracting(Finding::code)
                .containsExactly("archived-policy-version");
    }

    @Test
    void anArchivedVersionThatIsAddedIsARecordWithItsOwnIdsFromThenOn() {
        Policy policy = workshop.policy(SIZE);
        PolicyVersion version = workshop.orders().archive(DEV, policy.id());

        workshop.added(true, version.id());

        Policy after = workshop.policy(SIZE);
        assertThat(after.archive()).singleElement().satisfies(record -> {
            assertThat(record.record()).isTrue();
            assertThat(record.id()).isEqualTo(version.id());
            assertThat(record.number()).isEqualTo(version.number());
            assertThat(record.content()).isEqualTo(version.content());
            assertThat(record.rules()).containsExactlyInAnyOrderElementsOf(version.rules());
        });
        assertThat(workshop.members()).doesNotContain(policy.id()).doesNotContainAnyElementsOf(ids(policy));
    }

    // scenario 82
    @Test
    void arrivingRecordsHaveTheIdsThatTheyHadWhereTheyWereAdded() {
        workshop.added(true, workshop.id(ItemKind.PROVIDER, "Contoso warehouse provider"));

        workshop.imported(PROD, workshop.exported(SOLUTION, true, false).zip(), ImportOptions.standard());

        assertThat(workshop.members()).isNotEmpty();
        assertThat(workshop.rows(PROD).all().stream().map(OrderRow::id))
                .containsExactlyInAnyOrderElementsOf(workshop.members());
        assertThat(workshop.rows(PROD).of(OrderTable.PROVIDER))
                .singleElement()
                .satisfies(row -> assertThat(row.managed()).isTrue());
    }

    @Test
    void rulesAndVersionsThatWereWrittenHereArriveAsTheyAre() {
        Policy policy = workshop.policy(SIZE);
        workshop.orders().archive(DEV, policy.id());
        workshop.authoring.putRule(DEV, policy.id(), "Weight", "if Weight < 20 & Product <> \"A\"", KEY);
        workshop.authoring.add(DEV, SOLUTION, Set.of(), true, true, KEY);

        workshop.imported(PROD, workshop.exported(SOLUTION, true, false).zip(), ImportOptions.standard());

        assertThat(workshop.orders().read(PROD).named(ItemKind.POLICY, SIZE).content())
                .isEqualTo(workshop.policy(SIZE).content());
        assertThat(((Policy) workshop.orders().read(PROD).named(ItemKind.POLICY, SIZE)).archive())
                .isEqualTo(workshop.policy(SIZE).archive().stream()
                        .map(version -> new PolicyVersion(
                                version.id(),
                                version.number(),
                                version.name(),
                                version.type(),
                                version.criticality(),
                                version.entity(),
                                version.rules(),
                                null,
                                true))
                        .toList());
    }

    // scenario 84
    // map scenario 72
    @Test
    void anUpgradeIsRefusedUntilTheVersionIsRaised() {
        workshop.added(true, flow());
        workshop.imported(PROD, workshop.exported(SOLUTION, true, false).zip(), ImportOptions.standard());
        workshop.authoring.putRule(
                DEV, workshop.policy(SIZE).id(), "Threshold", "if Quantity >= 99 then Priority = High", KEY);

        OrderWorkshop.Exported same = workshop.exported(SOLUTION, true, false);
        assertThat(same.result().manifest().version()).isEqualTo(SolutionVersion.parse("1.0.0.0"));
        assertThat(workshop.planned(PROD, same.zip(), STAGED).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("1.0.0.0"));

        assertThat(workshop.planned(PROD, same.zip(), UPGRADE).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("Raise the version"));

        OrderWorkshop.Exported raised = workshop.exported(SOLUTION, true, true);
        assertThat(raised.result().manifest().version()).isEqualTo(SolutionVersion.parse("1.0.0.1"));
        assertThat(workshop.planned(PROD, raised.zip(), STAGED).accepted()).isTrue();
        workshop.imported(PROD, raised.zip(), UPGRADE);
        assertThat(workshop.orders().read(PROD).named(ItemKind.POLICY, SIZE).content())
                .isEqualTo(workshop.policy(SIZE).content());
    }

    @Test
    void anExportWithoutANeededRecordIsRefusedWithEachOfThem() {
        workshop.added(false, flow(), workshop.policy(SIZE).id());

        AlmanacException refusal = workshop.refused(() -> workshop.exported(SOLUTION, true, true));

        assertThat(refusal.code()).isEqualTo(ErrorCode.RECORDS_INCOMPLETE);
        assertThat(refusal.items())
                .extracting(ProblemDetailItem::where)
                .contains(
                        aRule().toString(),
                        workshop.policy("Own warehouse filter policy").id().toString(),
                        workshop.id(ItemKind.PROVIDER, "Contoso warehouse provider")
                                .toString())
                .doesNotContain(flow().toString(), workshop.policy(SIZE).id().toString())
                .hasSize(workshop.authoring.lacking(DEV, SOLUTION).size())
                .hasSize(workshop.rows(DEV).all().size() - 2);
        assertThat(refusal.items().stream().filter(item -> aRule().toString().equals(item.where())))
                .singleElement()
                .satisfies(item -> assertThat(item.message()).contains("Policy '" + SIZE, "not in the solution"));
    }

    @Test
    void whatAManagedSolutionBringsIsNotLacking() {
        OrderWorkshop other = workshop.with(SamplePackages.CONTOSO_ORDER_MANAGEMENT);
        UUID lab = other.id(ItemKind.ORCHESTRATION, "IOM Lab order flow");

        other.added(false, lab);

        assertThat(other.authoring.lacking(DEV, SOLUTION)).isEmpty();
    }

    @Test
    void aSolutionWithoutRecordsIsExportedAsEver() {
        assertThat(workshop.authoring.lacking(DEV, SOLUTION)).isEmpty();
        assertThat(workshop.exported(SOLUTION, false, false).result().warnings())
                .isEmpty();
        assertThat(List.copyOf(workshop.members())).isEmpty();
    }
}
