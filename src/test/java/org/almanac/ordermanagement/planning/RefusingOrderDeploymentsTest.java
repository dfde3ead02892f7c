package org.almanac.ordermanagement.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.ActivationOrder;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderManagementPlan;
import org.almanac.ordermanagement.OrderManagementPlanner;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.OrderWish;
import org.almanac.ordermanagement.Records;
import org.almanac.problem.ErrorCode;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class RefusingOrderDeploymentsTest {

    private final SimulatedOrders empty = new SimulatedOrders(new Records());
    private boolean everything = true;

    private OrderManagementPlan plan(OrderManagementSnapshot now, Records incoming, UUID... deleted) {
        return OrderManagementPlanner.deployment(
                now, incoming.rows(), Set.of(deleted), new OrderWish(ActivationOrder.POLICIES_FIRST, everything));
    }

    private ListAssert<Plan.Refusal> refusals(SimulatedOrders environment, Records incoming, UUID... deleted) {
        return assertThat(plan(environment.now(), incoming, deleted).refusals());
    }

    private static void is(Plan.Refusal refusal, ErrorCode code, String... words) {
        assertThat(refusal.code()).isEqualTo(code.code());
        assertThat(refusal.message()).contains(words);
        assertThat(refusal.components()).isNotEmpty();
    }

    @Test
    void anEnvironmentWithoutOrderManagement() {
        OrderManagementSnapshot without =
                new OrderManagementSnapshot(false, OrderRows.NONE, OrderModel.of(OrderRows.NONE));

        OrderManagementPlan plan = plan(without, Lab.packaged());

        assertThat(plan.refusals())
                .extracting(Plan.Refusal::code)
                .containsExactly(ErrorCode.ORDER_MANAGEMENT_MISSING.code());
        assertThat(plan.goal().touched()).isEmpty();
    }

    @Test
    void aPolicyThatNeitherThePackageNorTheEnvironmentHas() {
        Records incoming =
                Lab.packaged().drop(Lab.policy(Lab.LINE), Records.id(OrderTable.RULE, Lab.LINE + "/Min quantity"));

        refusals(empty, incoming)
                .singleElement()
                .satisfies(refusal -> is(
                        refusal,
                        ErrorCode.RECORDS_INCOMPLETE,
                        Lab.FLOW,
                        "Policy " + Lab.policy(Lab.LINE),
                        "neither in the package nor in the environment"));
        refusals(Lab.running(), incoming).isEmpty();
    }

    @Test
    void aTileThatCallsAnActionOfAnotherEnvironmentsInstance() {
        Records incoming = Lab.packaged();
        incoming.orchestration(Lab.FLOW)
                .sending("Send", UUID.nameUUIDFromBytes(new byte[] {1}), incoming.policy(Lab.SEATTLE));

        refusals(Lab.running(), incoming)
                .singleElement()
                .satisfies(refusal -> is(
                        refusal,
                        ErrorCode.RECORDS_INCOMPLETE,
                        "another environment's instance",
                        "reselect the provider action"));
    }

    @Test
    void aTransformationOfADefinitionThatIsNotBrought() {
        Records incoming = Lab.packaged();
        UUID part = incoming.provider(Lab.PROVIDER)
                .transformation("ctso_order")
                .part(OrderTable.PROVIDER_DEFINITION_TRANSFORMATION, "ctso_order");
        incoming.drop(part);

        refusals(Lab.running(), incoming)
                .singleElement()
                .satisfies(refusal -> is(refusal, ErrorCode.RECORDS_INCOMPLETE, "ctso_order", part.toString()));
    }

    @Test
    void aDeletionOfAPolicyThatAnActiveOrchestrationGoesOnUsing() {
        refusals(Lab.running(), Records.of("ContosoOrders", true), Lab.policy(Lab.LINE))
                .singleElement()
                .satisfies(refusal -> is(refusal, ErrorCode.RECORDS_INCOMPLETE, Lab.FLOW, "is deleted by the import"));
    }

    @Test
    void aTileThatNamesAnArchivedVersion() {
        Records incoming = Records.of("ContosoOrders", true);
        UUID archived = incoming.policy(Lab.LINE)
                .rule("Min quantity", "if Quantity >= 5")
                .archived(1, "Min quantity", "if Quantity >= 4")
                .id(1);
        incoming.row(
                OrderTable.DESIGNER,
                "Old",
                Map.of(
                        OrderColumn.NAME,
                        "Old",
                        OrderColumn.TILES,
                        "{\"tiles\":[{\"name\":\"T\",\"executionPolicies\":[\"" + archived + "\"]}]}"));

        refusals(empty, incoming)
                .singleElement()
                .satisfies(refusal -> is(refusal, ErrorCode.RECORDS_INCOMPLETE, "select its current version"));
    }

    @Test
    void aSecondCurrentVersionOfAPolicyOfTheEnvironment() {
        Records incoming = Records.of("ContosoOrders", true);
        incoming.policy("Copy")
                .rule("Min quantity", "if Quantity >= 5")
                .with(OrderColumn.POLICY_VERSION_ID, Lab.policy(Lab.LINE).toString());

        refusals(Lab.running(), incoming)
                .singleElement()
                .satisfies(refusal -> is(refusal, ErrorCode.SECOND_CURRENT_VERSION, "Copy", Lab.LINE, "remove"));
    }

    @Test
    void twoCurrentVersionsInOnePackage() {
        Records incoming = Lab.packaged();
        incoming.policy("Copy")
                .rule("Min quantity", "if Quantity >= 5")
                .with(OrderColumn.POLICY_VERSION_ID, Lab.policy(Lab.LINE).toString());

        refusals(empty, incoming)
                .singleElement()
                .satisfies(refusal -> is(refusal, ErrorCode.SECOND_CURRENT_VERSION, "Copy", Lab.LINE));
    }

    @Test
    void aSecondCurrentVersionIsNoneWhereTheImportDeletesTheFirst() {
        SimulatedOrders environment = new SimulatedOrders(
                new Records().policy("Alone").rule("Any", "if Quantity > 0").and());
        Records incoming = Records.of("ContosoOrders", true);
        incoming.policy("Copy")
                .rule("Any", "if Quantity > 0")
                .with(OrderColumn.POLICY_VERSION_ID, Lab.policy("Alone").toString());

        refusals(environment, incoming, Lab.policy("Alone"), Records.id(OrderTable.RULE, "Alone/Any"))
                .isEmpty();
    }

    @Test
    void aPolicyWithoutRulesThatIsToBePublished() {
        Records incoming = Records.of("ContosoOrders", true);
        incoming.policy("Empty");

        refusals(empty, incoming)
                .singleElement()
                .satisfies(refusal -> is(refusal, ErrorCode.ORDER_PLAN_REFUSED, "Policy 'Empty'", "no active rule"));
        everything = false;
        refusals(empty, incoming).isEmpty();
    }

    @Test
    void tilesThatCannotBeRead() {
        Records incoming = Lab.packaged().change(Lab.flow(), OrderColumn.TILES, "{\"tiles\":");

        refusals(Lab.running(), incoming)
                .singleElement()
                .satisfies(refusal -> is(refusal, ErrorCode.ORDER_PLAN_REFUSED, Lab.FLOW, "cannot be read"));
    }

    @Test
    void anOrchestrationThatNeedsWhatIsNotActiveAndIsNotBrought() {
        SimulatedOrders environment = new SimulatedOrders(Lab.records());
        Records incoming = Lab.packaged();
        incoming.drop(incoming.rows().all().stream()
                .map(row -> row.id())
                .filter(id -> !id.equals(Lab.flow()))
                .toArray(UUID[]::new));

        refusals(environment, incoming)
                .hasSize(4)
                .allSatisfy(refusal -> is(refusal, ErrorCode.ORDER_PLAN_REFUSED, Lab.FLOW, "is not active"))
                .anySatisfy(refusal -> is(refusal, ErrorCode.ORDER_PLAN_REFUSED, Lab.PROVIDER, "activate it before"))
                .anySatisfy(refusal -> is(refusal, ErrorCode.ORDER_PLAN_REFUSED, Lab.LINE, "publish it before"));
        refusals(
                        environment.active(
                                Lab.policy(Lab.HEADER), Lab.policy(Lab.LINE), Lab.policy(Lab.SEATTLE), Lab.provider()),
                        incoming)
                .isEmpty();
    }
}
