package org.almanac.ordermanagement.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.ActiveItem;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderManagementPlanner;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyRecords;
import org.almanac.ordermanagement.Records;
import org.almanac.ordermanagement.RollbackPlan;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class PlanningRollbacksTest {

    private static final String NAME = "Simple fulfillment assignment policy";
    private static final String FLOW = "Assigning";

    private final Records records = new Records();
    private final PolicyRecords assignment = records.policy(NAME)
            .rule("Seattle", "if Quantity >= 100")
            .rule("Chicago", "if Quantity < 100")
            .archived(1, "Seattle", "if Quantity >= 25")
            .archived(2, "Seattle", "if Quantity >= 50")
            .archived(3, "Seattle", "if Quantity >= 75");
    private final SimulatedOrders environment = environment();

    private SimulatedOrders environment() {
        records.policy("Other").rule("Any", "if Quantity > 0").archived(1, "Any", "if Quantity > 9");
        records.orchestration(FLOW).validating("Assign", assignment);
        return new SimulatedOrders(records)
                .active(assignment.id(), Lab.policy("Other"), Records.id(OrderTable.DESIGNER, FLOW));
    }

    private RollbackPlan plan(String version, boolean dependents) {
        Policy policy = environment.now().model().policy(assignment.id()).orElseThrow();
        RollbackPlan plan = OrderManagementPlanner.rollback(environment.now(), policy, version, dependents);
        assertThat(OrderManagementPlanner.rollback(environment.now(), policy, version, dependents))
                .isEqualTo(plan);
        return plan;
    }

    // map scenario 68
    @Test
    void theCurrentRulesAreReplacedByThoseOfTheVersionWhileThePolicyIsUnpublished() {
        RollbackPlan plan = plan("2", true);

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.version())
                .isNotNull()
                .satisfies(version -> assertThat(version.number()).isEqualTo(2));
        assertThat(plan.steps())
                .containsExactly(
                        new Plan.Step("stop", FLOW, "it uses the policy"),
                        new Plan.Step("unpublish", NAME, "archived as version 4"),
                        new Plan.Step("restore", NAME, "rule 'Chicago' is removed: if Quantity < 100"),
                        new Plan.Step("restore", NAME, "rule 'Seattle': if Quantity >= 100 -> if Quantity >= 50"),
                        new Plan.Step("publish", NAME, null),
                        new Plan.Step("publish", FLOW, null));
        assertThat(plan.goal().touched())
                .extracting(item -> item.id())
                .containsExactly(assignment.id(), Records.id(OrderTable.DESIGNER, FLOW));
        Policy policy = environment.now().model().policy(assignment.id()).orElseThrow();
        assertThat(plan.goal().active())
                .containsExactly(
                        new ActiveItem(
                                policy.item(), policy.version(2).orElseThrow().content()),
                        new ActiveItem(
                                environment
                                        .item(Records.id(OrderTable.DESIGNER, FLOW))
                                        .item(),
                                environment
                                        .item(Records.id(OrderTable.DESIGNER, FLOW))
                                        .content()));
    }

    @Test
    void aVersionCanBeNamedByTheIdOfItsRow() {
        assertThat(plan(assignment.id(2).toString(), true)).isEqualTo(plan("2", true));
    }

    // map scenario 69
    @Test
    void aVersionOfAnotherPolicyIsRefused() {
        String archived = records.policy("Other").id(1).toString();

        assertThat(plan(archived, true).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.VERSION_OF_ANOTHER_POLICY.code());
            assertThat(refusal.message()).contains("version 1 of policy 'Other'", NAME);
        });
        assertThat(plan(archived, true).version()).isNull();
        assertThat(plan(archived, true).goal().touched()).isEmpty();
        assertThat(plan(Lab.policy("Other").toString(), true).refusals())
                .extracting(Plan.Refusal::message)
                .singleElement()
                .asString()
                .contains("the current version of policy 'Other'", NAME);
    }

    @Test
    void anArchivedVersionWhosePolicyIsGoneIsAnotherPolicysToo() {
        records.row(
                OrderTable.POLICY,
                "lost",
                Map.of(
                        OrderColumn.NAME, "Lost",
                        OrderColumn.POLICY_VERSION_ID, Lab.flow().toString(),
                        OrderColumn.POLICY_VERSION_STATE, "Archived"));
        environment.imports(records);

        assertThat(plan(Lab.policy("lost").toString(), true).refusals())
                .extracting(Plan.Refusal::code)
                .containsExactly(ErrorCode.VERSION_OF_ANOTHER_POLICY.code());
    }

    @Test
    void whatIsNoArchivedVersionIsUnknown() {
        for (String version : List.of("7", "none", Lab.flow().toString(), "")) {
            assertThatThrownBy(() -> plan(version, true))
                    .isInstanceOfSatisfying(
                            AlmanacException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNKNOWN_POLICY_VERSION))
                    .hasMessageContaining("the versions 1, 2, 3");
        }
    }

    @Test
    void theCurrentVersionIsNothingToRestore() {
        for (String version : List.of("4", assignment.id().toString())) {
            assertThatThrownBy(() -> plan(version, true))
                    .isInstanceOfSatisfying(
                            AlmanacException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNKNOWN_POLICY_VERSION))
                    .hasMessageContaining("is the current version");
        }
    }

    @Test
    void publishedOrchestrationsAreNamedWhereTheyMustNotBeStopped() {
        assertThat(plan("2", false).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.ORDER_MANAGEMENT_REFUSED.code());
            assertThat(refusal.message()).contains(FLOW, "Allow");
            assertThat(refusal.components()).hasSize(2);
        });
    }

    @Test
    void aVersionWithoutRulesIsRefused() {
        records.drop(Records.id(OrderTable.RULE, NAME + "#2/Seattle"));
        SimulatedOrders without = new SimulatedOrders(records).active(assignment.id());
        Policy policy = without.now().model().policy(assignment.id()).orElseThrow();

        assertThat(OrderManagementPlanner.rollback(without.now(), policy, "2", true)
                        .refusals())
                .extracting(Plan.Refusal::message)
                .singleElement()
                .asString()
                .contains("no active rule");
    }

    @Test
    void aVersionThatSaysTheSameIsNothingToDo() {
        assignment.archived(5, "Seattle", "if Quantity >= 100");
        records.drop(assignment.rule("Chicago"));
        SimulatedOrders same = new SimulatedOrders(records).active(assignment.id());
        Policy policy = same.now().model().policy(assignment.id()).orElseThrow();

        RollbackPlan plan = OrderManagementPlanner.rollback(same.now(), policy, "5", false);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.goal().touched()).isEmpty();
    }

    @Test
    void anUnpublishedPolicyIsRestoredAndStaysUnpublished() {
        SimulatedOrders unpublished = new SimulatedOrders(records);
        Policy policy = unpublished.now().model().policy(assignment.id()).orElseThrow();

        RollbackPlan plan = OrderManagementPlanner.rollback(unpublished.now(), policy, "3", false);

        assertThat(plan.steps()).extracting(Plan.Step::action).containsOnly("restore");
        assertThat(plan.goal().touched()).containsExactly(policy.item());
        assertThat(plan.goal().active()).isEmpty();
    }

    @Test
    void changedFieldsAndAddedRulesAreTold() {
        assignment.with(OrderColumn.POLICY_CRITICALITY, "Information");
        records.drop(assignment.rule("Seattle"));
        SimulatedOrders changed = new SimulatedOrders(records);
        Policy policy = changed.now().model().policy(assignment.id()).orElseThrow();

        assertThat(OrderManagementPlanner.rollback(changed.now(), policy, "3", false)
                        .steps())
                .extracting(Plan.Step::detail)
                .containsExactly(
                        "criticality: Information -> Critical",
                        "rule 'Chicago' is removed: if Quantity < 100",
                        "rule 'Seattle' is added: if Quantity >= 75");
    }
}
