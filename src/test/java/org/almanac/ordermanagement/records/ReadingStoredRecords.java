package org.almanac.ordermanagement.records;

import static org.almanac.ordermanagement.records.RecordStore.BARE;
import static org.almanac.ordermanagement.records.RecordStore.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.PropertyEdit;
import org.almanac.environment.StagedPackage;
import org.almanac.ordermanagement.Closure;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderChecks;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.RecordPackage;
import org.almanac.ordermanagement.Records;
import org.almanac.ordermanagement.Rule;
import org.almanac.ordermanagement.Tile;
import org.almanac.problem.BadInput;
import org.almanac.sample.SamplePackages;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.XmlElement;
import org.junit.jupiter.api.Test;

/** Records of order management in environments and packages, on whichever database. */
abstract class ReadingStoredRecords {

    private static final String ASSIGNMENT = "Simple fulfillment assignment policy";

    private final RecordStore store;

    ReadingStoredRecords(TestDatabase product) {
        store = new RecordStore(product);
    }

    private StagedPackage sample() {
        return store.imported(TEST, SamplePackages.CONTOSO_ORDER_MANAGEMENT.toBytes());
    }

    private static Policy policy(OrderModel model, String name) {
        return model.policies().stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private OrderModel model() {
        return OrderModel.of(store.records.of(TEST));
    }

    @Test
    void theSampleIsReadWithPoliciesVersionsProvidersAndItsOrchestration() {
        sample();

        OrderModel model = model();

        assertThat(model.policies()).hasSize(7);
        Policy assignment = policy(model, ASSIGNMENT);
        assertThat(assignment.number()).isEqualTo(4);
        assertThat(assignment.type()).isEqualTo("Execution");
        assertThat(assignment.criticality()).isEqualTo("Information");
        assertThat(assignment.rules())
                .extracting(Rule::definition)
                .containsExactlyInAnyOrder(
                        "if Quantity >= 100 then Fulfillment Source = Seattle store",
                        "if Quantity < 100 then Fulfillment Source = Chicago store");
        assertThat(assignment.archive()).extracting(PolicyVersion::number).containsExactly(1, 2, 3);
        assertThat(assignment.archive()).allMatch(version -> version.rules().size() == 2);
        assertThat(model.providers())
                .extracting(Provider::definitionName)
                .containsExactly("msdyn_IOMLabFulfillmentProvider", "msdyn_IOMLabOrderIntakeProvider");
        assertThat(model.providers())
                .allMatch(provider -> !provider.unconnected().isEmpty());
        Orchestration flow = model.orchestrations().get(0);
        assertThat(flow.tiles()).hasSize(6).filteredOn(Tile::makesFlow).hasSize(5);
        assertThat(flow.policies()).allMatch(id -> model.policy(id).isPresent());
        assertThat(flow.actions())
                .hasSize(2)
                .allMatch(id -> model.providerOf(id)
                        .filter(provider -> provider.definitionName().equals("msdyn_IOMLabFulfillmentProvider"))
                        .isPresent());
        assertThat(OrderChecks.unreadable(store.records.of(TEST))).isEmpty();
    }

    // map scenario 60
    @Test
    void theSamplesOrchestrationLacksNothingAndNeedsNoArchivedVersionNorTheOtherProvider() {
        sample();
        OrderRows rows = store.records.of(TEST);
        OrderModel model = OrderModel.of(rows);

        Closure closure = Closure.of(rows, Set.of(model.orchestrations().get(0).id()));

        assertThat(closure.missing()).isEmpty();
        assertThat(closure.needed().of(OrderTable.POLICY))
                .extracting(OrderRow::id)
                .containsExactlyInAnyOrderElementsOf(
                        model.orchestrations().get(0).policies());
        assertThat(closure.needed().of(OrderTable.PROVIDER))
                .extracting(OrderRow::name)
                .containsExactly("IOM lab fulfillment provider");
        assertThat(OrderChecks.archivedAmong(rows, ids(closure.needed()))).isEmpty();
        assertThat(OrderChecks.archivedAmong(rows, ids(rows)))
                .as("three versions with two rules each")
                .hasSize(9);
    }

    private static Set<UUID> ids(OrderRows rows) {
        return rows.all().stream().map(OrderRow::id).collect(Collectors.toSet());
    }

    @Test
    void aPackageSaysTheSameAsTheEnvironmentThatItIsImportedInto() {
        StagedPackage staged = sample();

        OrderRows brought = store.packages.broughtBy(staged);

        assertThat(OrderModel.of(brought)).isEqualTo(model());
        assertThat(brought.all()).extracting(OrderRow::solutions).containsOnly(List.of("ContosoOrderManagement"));
        assertThat(store.packages.broughtBy(staged)).as("remembered").isSameAs(brought);
    }

    @Test
    void aPackageWithoutRecordsBringsNone() {
        assertThat(store.packages
                        .broughtBy(store.staged(SamplePackages.CONTOSO_TABLE_MAPS.toBytes()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aRecordThatWasChangedSaysItAtOnceAndTheOthersSayWhatTheySaid() {
        sample();
        OrderModel before = model();
        Rule rule = policy(before, "Order line validation policy").rules().get(0);

        store.did(() -> store.bean(ComponentEditing.class)
                .change(
                        TEST,
                        OrderTable.RULE.ref(rule.id()),
                        List.of(new PropertyEdit(OrderColumn.RULE_DEFINITION.physicalName(), "if Quantity >= 7")),
                        null,
                        "edit/1"));

        OrderModel after = model();
        assertThat(policy(after, "Order line validation policy").rules())
                .extracting(Rule::definition)
                .containsExactly("if Quantity >= 7");
        assertThat(store.records.of(TEST).find(rule.id()).orElseThrow().solutions())
                .contains("Active");
        assertThat(after.policies())
                .filteredOn(policy ->
                        !policy.content().equals(policy(before, policy.name()).content()))
                .extracting(Policy::item)
                .extracting(OrderItem::name)
                .containsExactly("Order line validation policy");
    }

    @Test
    void whatIsReadFromAPackageOfRecordsIsWhatTheyAre() {
        Records records = new Records();
        records.policy("Header").rule("Country", "if a < b & \"c\"").archived(1, "Country", "");
        records.provider("Mail")
                .connection("shared_outlook")
                .parameter("Address")
                .transformation("ctso_order")
                .action("Send", "{\"a\": \"<b>\"}");
        records.orchestration("Flow")
                .validating("Check", records.policy("Header"))
                .sending("Send", records.provider("Mail").action("Send"));

        store.imported(
                TEST, RecordPackage.of("Mine", "1.0.0.0", records.rows()));

        assertThat(model()).isEqualTo(records.model());
    }

    // scenario 82
    @Test
    void aRecordHasTheSameIdInEveryEnvironmentThatItsPackageIsImportedInto() {
        Records records = new Records();
        records.provider("Mail").connection("shared_outlook").action("Send", "{}");
        byte[] zip = RecordPackage.of("Mine", "1.0.0.0", records.rows());

        store.imported(TEST, zip);
        store.imported(BARE, zip);

        assertThat(ids(store.records.of(TEST)))
                .isEqualTo(ids(store.records.of(BARE)))
                .isEqualTo(ids(records.rows()));
    }

    @Test
    void idsAreReadInWhateverCaseAndWithBraces() {
        UUID policy = Records.id(OrderTable.POLICY, "Header");
        UUID rule = Records.id(OrderTable.RULE, "Country");
        String braced = '{' + policy.toString().toUpperCase(Locale.ROOT) + '}';
        PackageBuilder mine =
                PackageBuilder.solution("Mine").displayName("Mine").version("1.0.0.0");
        mine.scf(
                "msdyn_iompolicies",
                "msdyn_iompolicy",
                Map.of("msdyn_iompolicyid", braced),
                Map.of("msdyn_name", "Header", "msdyn_policyversionid", braced));
        mine.scf(
                "msdyn_iomrules",
                "msdyn_iomrule",
                Map.of("msdyn_iomruleid", rule.toString()),
                Map.of(
                        "msdyn_name",
                        "Country",
                        "msdyn_policyid",
                        XmlElement.of("msdyn_policyid", List.of(XmlElement.leaf("msdyn_iompolicyid", braced)))
                                .toText()));

        store.imported(TEST, mine.toBytes());

        assertThat(model().policies()).singleElement().satisfies(read -> {
            assertThat(read.id()).isEqualTo(policy).isEqualTo(read.versionId());
            assertThat(read.rules()).extracting(Rule::id).containsExactly(rule);
        });
    }

    @Test
    void orderManagementIsInstalledWhereThePlatformBringsItOrARecordIs() {
        assertThat(store.records.installed(TEST)).isTrue();
        assertThat(store.records.of(TEST).isEmpty()).isTrue();
        assertThat(store.records.installed(BARE)).isFalse();

        Records records = new Records();
        records.policy("Header");
        store.imported(
                BARE, RecordPackage.of("Mine", "1.0.0.0", records.rows()));

        assertThat(store.records.installed(BARE)).isTrue();
    }

    @Test
    void orderManagementIsInstalledWhereASolutionBringsTheTableOfPolicies() {
        store.imported(
                BARE,
                PackageBuilder.solution("Base")
                        .displayName("Base")
                        .version("1.0.0.0")
                        .table("msdyn_iompolicy", table -> table)
                        .toBytes());

        assertThat(store.records.installed(BARE)).isTrue();
    }

    @Test
    void anEnvironmentThatIsNotThereIsUnknown() {
        EnvironmentName nowhere = new EnvironmentName("nowhere");

        assertThatThrownBy(() -> store.records.of(nowhere)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> store.records.installed(nowhere)).isInstanceOf(BadInput.class);
    }

    @Test
    void moreRecordsTakeNoMoreQueriesAndTheSameStateIsReadOnce() {
        Set<Integer> taken = new HashSet<>();
        for (int size : new int[] {1, 40}) {
            Records records = new Records();
            for (int i = 0; i < size; i++) {
                records.policy("Policy " + i).rule("Rule", "if " + i).rule("Other", "if not " + i);
            }
            store.imported(
                    TEST,
                    RecordPackage.of("Mine", "1.0.0." + size, records.rows()));
            store.statements.take();
            assertThat(store.records.of(TEST).all()).hasSize(size * 3);
            taken.add(store.statements.take());
        }
        assertThat(taken).as("statements of one and of forty").hasSize(1);

        store.records.of(TEST);

        assertThat(store.statements.take()).isLessThanOrEqualTo(1);
    }
}
