package org.almanac.ordermanagement.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.ActivationOrder;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementPlan;
import org.almanac.ordermanagement.OrderManagementPlanner;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.OrderWish;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.ordermanagement.Records;
import org.junit.jupiter.api.Test;

class PlanningOrderDeploymentsTest {

    private static final OrderWish KEEP = new OrderWish(ActivationOrder.POLICIES_FIRST, false);
    private static final OrderWish EVERYTHING = new OrderWish(ActivationOrder.POLICIES_FIRST, true);

    private static OrderManagementPlan plan(
            OrderManagementSnapshot now, Records incoming, OrderWish wish, UUID... deleted) {
        OrderManagementPlan plan = OrderManagementPlanner.deployment(now, incoming.rows(), Set.of(deleted), wish);
        assertThat(OrderManagementPlanner.deployment(now, incoming.rows(), Set.of(deleted), wish))
                .isEqualTo(plan);
        return plan;
    }

    private static List<String> steps(OrderManagementPlan plan) {
        return plan.steps().stream()
                .filter(step -> !step.action().equals("note"))
                .map(step -> step.action() + " " + step.subject())
                .toList();
    }

    private static List<String> active(OrderManagementPlan plan) {
        return plan.goal().active().stream().map(one -> one.item().name()).toList();
    }

    private static List<String> touched(OrderManagementPlan plan) {
        return plan.goal().touched().stream().map(OrderItem::name).toList();
    }

    /** Everything that the lab has, each in another version. */
    private static Records changed() {
        Records changed = Lab.packaged();
        List.of(Lab.HEADER, Lab.LINE, Lab.SEATTLE)
                .forEach(name -> changed.policy(name).with(OrderColumn.POLICY_CRITICALITY, "Information"));
        changed.change(Lab.provider(), OrderColumn.LOGICAL_NAME, "ctso_other");
        changed.change(Lab.flow(), OrderColumn.DESCRIPTION, "Another one.");
        return changed;
    }

    // map scenario 62
    @Test
    void publishedOrchestrationsProvidersAndPoliciesAreDeactivatedBeforeTheImportInThisOrder() {
        OrderManagementPlan plan = plan(Lab.running().now(), changed(), KEEP);

        assertThat(plan.refusals()).isEmpty();
        assertThat(steps(plan))
                .startsWith(
                        "stop " + Lab.FLOW,
                        "deactivate " + Lab.PROVIDER,
                        "unpublish " + Lab.SEATTLE,
                        "unpublish " + Lab.HEADER,
                        "unpublish " + Lab.LINE,
                        "import ContosoOrders");
        assertThat(plan.steps()).contains(new Plan.Step("unpublish", Lab.LINE, "archived as version 1"));
    }

    // map scenario 63
    @Test
    void afterTheImportPoliciesComeBeforeProvidersAndOrchestrationsLast() {
        OrderManagementPlan plan = plan(Lab.running().now(), changed(), KEEP);

        assertThat(steps(plan))
                .endsWith(
                        "import ContosoOrders",
                        "publish " + Lab.SEATTLE,
                        "publish " + Lab.HEADER,
                        "publish " + Lab.LINE,
                        "activate " + Lab.PROVIDER,
                        "publish " + Lab.FLOW);
    }

    @Test
    void providersComeFirstWhereThatIsAskedFor() {
        OrderManagementPlan plan =
                plan(Lab.running().now(), changed(), new OrderWish(ActivationOrder.PROVIDERS_FIRST, false));

        assertThat(steps(plan))
                .containsSubsequence("activate " + Lab.PROVIDER, "publish " + Lab.SEATTLE, "publish " + Lab.FLOW);
        assertThat(plan.goal().order()).isEqualTo(ActivationOrder.PROVIDERS_FIRST);
    }

    @Test
    void theSamePackageAgainIsNothingToDo() {
        OrderManagementPlan plan = plan(Lab.running().now(), Lab.packaged(), EVERYTHING);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.goal().touched()).isEmpty();
    }

    @Test
    void columnsThatOnlyTheEnvironmentHasChangeNothing() {
        SimulatedOrders environment = Lab.running();
        environment.imports(Lab.records().change(Lab.provider(), OrderColumn.SERVICE_TYPE, "Its own"));

        assertThat(plan(environment.now(), Lab.packaged(), KEEP).steps()).isEmpty();
    }

    @Test
    void whetherARecordIsActiveOnThePlatformIsNoChange() {
        SimulatedOrders environment = Lab.running();
        environment.imports(Lab.records()
                .change(Lab.policy(Lab.LINE), OrderColumn.STATE, "1")
                .change(Lab.flow(), OrderColumn.STATE, "1"));

        assertThat(plan(environment.now(), Lab.packaged(), KEEP).steps()).isEmpty();
    }

    @Test
    void onlyWhatChangesAndTheOrchestrationsThatUseItAreDeactivated() {
        Records incoming = Lab.packaged();
        incoming.policy(Lab.LINE).rule("Min quantity", "if Quantity >= 6");

        OrderManagementPlan plan = plan(Lab.running().now(), incoming, KEEP);

        assertThat(touched(plan)).containsExactly(Lab.LINE, Lab.FLOW);
        assertThat(active(plan)).containsExactly(Lab.LINE, Lab.FLOW);
        assertThat(plan.goal().active().get(0).content())
                .isEqualTo(incoming.model()
                        .policy(Lab.policy(Lab.LINE))
                        .orElseThrow()
                        .content());
    }

    @Test
    void aChangedPartOfADefinitionChangesItsProviders() {
        Records incoming = Lab.packaged();
        incoming.provider(Lab.PROVIDER).action(Lab.SEND, "{\"new\":true}");

        assertThat(touched(plan(Lab.running().now(), incoming, KEEP))).containsExactly(Lab.PROVIDER, Lab.FLOW);
    }

    @Test
    void anOrchestrationThatBeginsToUseAChangedPolicyIsStoppedAsWell() {
        SimulatedOrders environment = Lab.running();
        Records incoming = new Records();
        incoming.policy("New").rule("Any", "if Quantity > 0");
        environment.imports(incoming);
        environment.active(Lab.policy("New"));
        Records changing = Lab.packaged();
        changing.orchestration(Lab.FLOW)
                .validating("Lines", changing.policy("New").rule("Any", "if Quantity > 1"));

        assertThat(active(plan(environment.now(), changing, KEEP))).containsExactly("New", Lab.FLOW);
    }

    @Test
    void whatIsNewStaysInactiveUnlessEverythingIsToBeActive() {
        SimulatedOrders empty = new SimulatedOrders(new Records());

        OrderManagementPlan kept = plan(empty.now(), Lab.packaged(), KEEP);
        OrderManagementPlan all = plan(empty.now(), Lab.packaged(), EVERYTHING);

        assertThat(kept.goal().active()).isEmpty();
        assertThat(kept.steps())
                .contains(new Plan.Step(
                        "note", "policy '" + Lab.LINE + "'", "stays Unpublished; it was not active before"));
        assertThat(active(all)).containsExactly(Lab.SEATTLE, Lab.HEADER, Lab.LINE, Lab.PROVIDER, Lab.FLOW);
        assertThat(all.refusals()).isEmpty();
    }

    @Test
    void everythingAlsoMeansWhatTheImportLeavesAsItIs() {
        SimulatedOrders environment = new SimulatedOrders(Lab.records()).active(Lab.policy(Lab.LINE));

        OrderManagementPlan plan = plan(environment.now(), Lab.packaged(), EVERYTHING);

        assertThat(active(plan)).containsExactly(Lab.SEATTLE, Lab.HEADER, Lab.PROVIDER, Lab.FLOW);
        assertThat(plan.refusals()).isEmpty();
    }

    // map scenario 65
    @Test
    void connectionsThatProvidersNeedAreAskedForBeforeTheyAreActivated() {
        SimulatedOrders empty = new SimulatedOrders(new Records());

        OrderManagementPlan plan = plan(empty.now(), Lab.packaged(), EVERYTHING);

        assertThat(plan.unconnected()).extracting(ProviderConnection::id).containsExactly(Lab.connection());
        assertThat(steps(plan)).containsSubsequence("import ContosoOrders", "connect outlook", "publish " + Lab.LINE);
        assertThat(plan(Lab.running().now(), changed(), EVERYTHING).unconnected())
                .isEmpty();
    }

    @Test
    void whatTheImportDeletesIsDeactivatedOnly() {
        SimulatedOrders environment = Lab.running();
        Records without = Lab.packaged().drop(Lab.flow());

        OrderManagementPlan plan = plan(environment.now(), without, KEEP, Lab.flow());

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.steps()).contains(new Plan.Step("stop", Lab.FLOW, "the import deletes it"));
        assertThat(touched(plan)).containsExactly(Lab.FLOW);
        assertThat(active(plan)).isEmpty();
    }

    @Test
    void anAddedPartChangesWhatItBelongsTo() {
        Records rule = Records.of("ContosoOrders", true);
        rule.policy(Lab.LINE).rule("Max quantity", "if Quantity <= 900");
        rule.drop(Lab.policy(Lab.LINE));

        assertThat(touched(plan(Lab.running().now(), rule, KEEP))).containsExactly(Lab.LINE, Lab.FLOW);
    }

    @Test
    void archivedVersionsThatTravelAlongAreToldAndNeverActivated() {
        Records incoming = Records.of("ContosoOrders", true);
        incoming.policy("Assignment").rule("Seattle", "if Quantity >= 100").archived(1, "Seattle", "if Quantity >= 25");

        OrderManagementPlan plan = plan(new SimulatedOrders(new Records()).now(), incoming, EVERYTHING);

        assertThat(active(plan)).containsExactly("Assignment");
        assertThat(plan.steps()).contains(new Plan.Step("note", "archived versions", "travel along: Assignment"));
    }

    @Test
    void flowsThatRunOldLogicAlreadyAreToldOf() {
        SimulatedOrders environment = Lab.running();
        Records other = new Records();
        other.policy("Alone").rule("Any", "if Quantity > 0");
        environment.imports(other).active(Lab.policy("Alone"));
        other.policy("Alone").rule("Any", "if Quantity > 1");
        environment.imports(other);

        OrderManagementPlan plan = plan(environment.now(), changed(), KEEP);

        assertThat(touched(plan)).doesNotContain("Alone");
        assertThat(plan.steps())
                .anyMatch(step -> step.subject().equals("policy 'Alone'")
                        && String.valueOf(step.detail()).startsWith("runs old logic already"));
    }

    @Test
    void aChangeThatAnUnmanagedLayerHidesIsToldOf() {
        UUID id = Lab.policy(Lab.LINE);
        OrderRow customized = new OrderRow(
                OrderTable.POLICY,
                id,
                Lab.records().rows().find(id).orElseThrow().values(),
                true,
                List.of("ContosoOrders", "Active"));
        SimulatedOrders environment = Lab.running();
        OrderManagementSnapshot before = environment.now();
        OrderManagementSnapshot now = new OrderManagementSnapshot(
                true, before.rows().with(new OrderRows(List.of(customized))), before.model());

        assertThat(plan(now, changed(), KEEP).steps())
                .filteredOn(step -> step.action().equals("note"))
                .singleElement()
                .satisfies(step -> assertThat(step.detail()).contains("was changed in place"));
    }

    @Test
    void recordsThatBelongToNothingAreToldOf() {
        Records incoming = Lab.packaged();
        incoming.row(OrderTable.RULE, "lost", Map.of(OrderColumn.NAME, "Lost"));

        assertThat(plan(Lab.running().now(), incoming, KEEP).steps())
                .filteredOn(step -> step.action().equals("note"))
                .extracting(Plan.Step::detail)
                .containsExactly("Column 'msdyn_policyid' names no record.");
    }
}
