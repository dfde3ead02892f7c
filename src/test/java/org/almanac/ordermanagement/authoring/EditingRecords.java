package org.almanac.ordermanagement.authoring;

import static org.almanac.ordermanagement.authoring.OrderWorkshop.DEV;
import static org.almanac.ordermanagement.authoring.OrderWorkshop.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.PropertyEdit;
import org.almanac.environment.RowDefinition;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Rule;
import org.almanac.ordermanagement.records.OwnEdits;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.sample.SamplePackages;
import org.almanac.solution.ComponentRef;
import org.junit.jupiter.api.Test;

/** What a maker does with rules, and what is active takes no edit (dual-write-and-order-management 5.4). */
abstract class EditingRecords {

    private static final String SIZE = "Order size policy";
    private static final String WAREHOUSE = "Own warehouse filter policy";
    private static final String DEFINITION = "if Quantity >= 99 then Priority = High";

    private final OrderWorkshop workshop;
    private final ComponentEditing editing;

    EditingRecords(TestDatabase product) {
        workshop = OrderWorkshop.on(product).with(SamplePackages.contosoOrderFlow("1.0", true));
        editing = workshop.bean(ComponentEditing.class);
    }

    private UUID policy() {
        return workshop.policy(SIZE).id();
    }

    private Rule threshold() {
        return workshop.policy(SIZE).rules().get(0);
    }

    private void change(ComponentRef row, OrderColumn column, String value) {
        editing.change(DEV, row, List.of(new PropertyEdit(column.physicalName(), value)), null, KEY);
    }

    private void changeThreshold() {
        change(OrderTable.RULE.ref(threshold().id()), OrderColumn.RULE_DEFINITION, DEFINITION);
    }

    private AlmanacException refusedEdit(Runnable edit) {
        AlmanacException refusal = workshop.refused(edit);
        assertThat(refusal.code()).isEqualTo(ErrorCode.EDIT_REFUSED);
        return refusal;
    }

    @Test
    void aRuleOfThatNameIsChangedAndKeepsItsId() {
        Rule before = threshold();

        Rule changed = workshop.authoring.putRule(DEV, policy(), "Threshold", DEFINITION, KEY);

        assertThat(changed.id()).isEqualTo(before.id());
        assertThat(workshop.policy(SIZE).rules()).containsExactly(changed);
        assertThat(changed.definition()).isEqualTo(DEFINITION);
    }

    @Test
    void aRuleOfAnotherNameIsAdded() {
        Rule added = workshop.authoring.putRule(DEV, policy(), " Weight ", "if Weight < 20", KEY);

        assertThat(added.name()).isEqualTo("Weight");
        assertThat(added.entity()).isEqualTo(threshold().entity());
        assertThat(workshop.policy(SIZE).rules()).hasSize(2).contains(added);
        assertThat(workshop.authoring
                        .putRule(DEV, policy(), "Weight", "if Weight < 30", KEY)
                        .id())
                .isEqualTo(added.id());
    }

    @Test
    void aDefinitionMayLookLikeAnything() {
        String definition = "<b>Quantity</b> < 5 & \"x\"";

        workshop.authoring.putRule(DEV, policy(), "Threshold", definition, KEY);
        workshop.authoring.putRule(DEV, policy(), "Another", definition, KEY);

        assertThat(workshop.policy(SIZE).rules()).extracting(Rule::definition).containsExactly(definition, definition);
    }

    @Test
    void rulesOfPublishedAndUnknownPoliciesAreRefused() {
        workshop.orders().activate(policy());

        assertThat(workshop.refused(() -> workshop.authoring.putRule(DEV, policy(), "Threshold", DEFINITION, KEY)))
                .hasMessageContaining(SIZE)
                .extracting(refusal -> ((AlmanacException) refusal).code())
                .isEqualTo(ErrorCode.ORDER_MANAGEMENT_REFUSED);
        assertThat(workshop.refused(() -> workshop.authoring.putRule(DEV, new UUID(0, 1), "A", DEFINITION, KEY))
                        .code())
                .isEqualTo(ErrorCode.UNKNOWN_ORDER_RECORD);
        assertThat(workshop.refused(() -> workshop.authoring.putRule(
                                DEV, workshop.policy(WAREHOUSE).id(), "  ", DEFINITION, KEY))
                        .code())
                .isEqualTo(ErrorCode.INVALID_EDIT);
    }

    @Test
    void aRuleOfAPublishedPolicyTakesNoEditUntilThePolicyIsUnpublished() {
        workshop.orders().activate(policy());

        assertThat(refusedEdit(this::changeThreshold)).hasMessageContaining("published", SIZE);
        assertThat(refusedEdit(() ->
                        editing.delete(DEV, OrderTable.RULE.ref(threshold().id()), KEY)))
                .hasMessageContaining(SIZE);
        workshop.orders().deactivate(policy());

        changeThreshold();
        workshop.orders().activate(policy());
        assertThat(refusedEdit(() -> editing.removeCustomizations(
                        DEV, OrderTable.RULE.ref(threshold().id()), KEY)))
                .hasMessageContaining(SIZE);
    }

    @Test
    void noRuleIsBroughtIntoAPublishedPolicyFromOutside() {
        workshop.orders().activate(policy());
        RowDefinition row = RowDefinition.of(OrderTable.RULE.logicalName(), new UUID(0, 5), "Another")
                .with(OrderColumn.NAME.physicalName(), "Another")
                .refer(OrderColumn.RULE_POLICY.physicalName(), OrderTable.POLICY.logicalName(), policy());

        assertThat(refusedEdit(() -> editing.put(DEV, row.definition(), "Default", KEY)))
                .hasMessageContaining(SIZE);
        Rule other = workshop.policy(WAREHOUSE).rules().get(0);
        String moved = "<msdyn_policyid><msdyn_iompolicyid>" + policy() + "</msdyn_iompolicyid></msdyn_policyid>";
        assertThat(refusedEdit(() -> change(OrderTable.RULE.ref(other.id()), OrderColumn.RULE_POLICY, moved)))
                .hasMessageContaining(SIZE);
    }

    @Test
    void partsOfAnActiveProviderAndOfItsDefinitionTakeNoEdit() {
        workshop.orders().activate(workshop.id(ItemKind.PROVIDER, "Contoso warehouse provider"));

        for (OrderTable table : List.of(
                OrderTable.PROVIDER,
                OrderTable.PROVIDER_DEFINITION,
                OrderTable.LOGIC_DEFINITION,
                OrderTable.PROVIDER_CONNECTION_REFERENCE,
                OrderTable.PROVIDER_PARAMETER,
                OrderTable.PROVIDER_ACTION)) {
            OrderRow row = workshop.rows(DEV).of(table).get(0);
            assertThat(refusedEdit(() -> change(row.ref(), OrderColumn.NAME, "Other")))
                    .as(table.name())
                    .hasMessageContaining("activated", "Contoso warehouse provider");
        }
    }

    @Test
    void aPublishedOrchestrationTakesNoEditAndLeavesOthersAlone() {
        workshop.orders().activate(workshop.id(ItemKind.ORCHESTRATION, "Contoso order flow"));
        OrderRow designer = workshop.rows(DEV).of(OrderTable.DESIGNER).get(0);

        assertThat(refusedEdit(() -> change(designer.ref(), OrderColumn.TILES, "{}")))
                .hasMessageContaining("orchestration 'Contoso order flow'");
        changeThreshold();
    }

    @Test
    void whatOrderManagementEditsItselfPasses() {
        workshop.orders().activate(policy());

        workshop.bean(OwnEdits.class).make(this::changeThreshold);

        assertThat(refusedEdit(this::changeThreshold)).isNotNull();
    }
}
