package org.almanac.ordermanagement.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderManagementOrder.RestoreVersion;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyRecords;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Records;
import org.junit.jupiter.api.Test;

class RestoringVersionsTest {

    private static final String NAME = "Simple fulfillment assignment policy";
    private static final UUID ID = Records.id(OrderTable.POLICY, NAME);
    private static final UUID FIRST = Records.id(OrderTable.POLICY, NAME + "#1");

    private static PolicyRecords assignment(boolean managed) {
        return Records.of("Contoso", managed)
                .policy(NAME)
                .rule("Seattle", "Quantity >= 100")
                .rule("Chicago", "Quantity < 100")
                .archived(1, "Seattle", "Quantity >= 25");
    }

    private static Policy policy(RehearsedOrders orders) {
        return orders.read().model().policy(ID).orElseThrow();
    }

    private static PolicyVersion first(RehearsedOrders orders) {
        return policy(orders).version(1).orElseThrow();
    }

    @Test
    void aRuleOfTheSameNameStaysTheSameRow() {
        RehearsedOrders orders = new RehearsedOrders(assignment(true).and().rows());
        orders.order(new RestoreVersion(ID, FIRST));

        assertThat(orders.edits()).contains(new RowEdit.Change(
                assignment(true)
                        .and()
                        .rows()
                        .find(Records.id(OrderTable.RULE, NAME + "/Seattle"))
                        .orElseThrow(),
                Map.of(OrderColumn.RULE_DEFINITION, "Quantity >= 25")));
    }

    @Test
    void aManagedRuleTooManyIsSwitchedOff() {
        RehearsedOrders orders = new RehearsedOrders(assignment(true).and().rows());
        orders.order(new RestoreVersion(ID, FIRST));

        assertThat(orders.edits()).noneMatch(RowEdit.Delete.class::isInstance);
        assertThat(policy(orders).rules()).hasSize(2).filteredOn(rule -> rule.active()).hasSize(1);
        assertThat(policy(orders).content()).isEqualTo(first(orders).content());
    }

    @Test
    void anUnmanagedRuleTooManyIsDeleted() {
        RehearsedOrders orders = new RehearsedOrders(assignment(false).and().rows());
        orders.order(new RestoreVersion(ID, FIRST));

        assertThat(orders.edits()).anyMatch(RowEdit.Delete.class::isInstance);
        assertThat(policy(orders).rules()).hasSize(1);
        assertThat(policy(orders).content()).isEqualTo(first(orders).content());
    }

    @Test
    void whatWasSwitchedOffIsSwitchedOnAgain() {
        RehearsedOrders orders = new RehearsedOrders(assignment(true).and().rows());
        Policy before = policy(orders);
        orders.order(new RestoreVersion(ID, FIRST));
        UUID second = policy(orders).version(2).orElseThrow().id();

        orders.order(new RestoreVersion(ID, second));

        assertThat(policy(orders).content()).isEqualTo(before.content());
        assertThat(policy(orders).rules()).isEqualTo(before.rules());
    }

    @Test
    void aRuleThatIsMissingIsAdded() {
        RehearsedOrders orders = new RehearsedOrders(Records.of("Contoso", true)
                .policy(NAME)
                .rule("Seattle", "Quantity >= 100")
                .archived(1, "Chicago", "Quantity < 25")
                .and()
                .rows());
        orders.order(new RestoreVersion(ID, FIRST));

        assertThat(orders.edits()).filteredOn(RowEdit.Add.class::isInstance).singleElement().satisfies(edit -> {
            assertThat(edit.row().lookup(OrderColumn.RULE_POLICY)).contains(ID);
            assertThat(edit.row().managed()).isFalse();
        });
        assertThat(policy(orders).content()).isEqualTo(first(orders).content());
    }

    @Test
    void whatIsThereAlreadyIsNotEdited() {
        RehearsedOrders orders = new RehearsedOrders(assignment(true).and().rows());
        orders.order(new RestoreVersion(ID, FIRST));
        int versions = policy(orders).archive().size();

        orders.order(new RestoreVersion(ID, FIRST));

        assertThat(orders.edits()).isEmpty();
        assertThat(policy(orders).archive()).as("what it says is not the newest version").hasSize(versions + 1);
        orders.order(new RestoreVersion(ID, FIRST));
        assertThat(policy(orders).archive()).as("what it says is the newest version").hasSize(versions + 1);
    }

    @Test
    void archivedRowsAreNeverEdited() {
        RehearsedOrders orders = new RehearsedOrders(assignment(true).and().rows());
        List<UUID> archived = List.of(FIRST, Records.id(OrderTable.RULE, NAME + "#1/Seattle"));
        orders.order(new RestoreVersion(ID, FIRST));

        assertThat(orders.edits()).isNotEmpty().noneMatch(edit -> archived.contains(
                edit.row().id()));
    }

    @Test
    void optionsStayAsTheRowHasThem() {
        RehearsedOrders orders = new RehearsedOrders(assignment(true)
                .with(OrderColumn.POLICY_TYPE, "192350001")
                .and()
                .change(FIRST, OrderColumn.POLICY_TYPE, "192350001")
                .rows());
        orders.order(new RestoreVersion(ID, FIRST));

        assertThat(orders.edits()).noneMatch(edit -> edit.row().id().equals(ID));
    }

    @Test
    void aVersionWithoutRulesIsNotRestored() {
        RehearsedOrders orders = new RehearsedOrders(assignment(true)
                .and()
                .drop(Records.id(OrderTable.RULE, NAME + "#1/Seattle"))
                .rows());

        assertThatThrownBy(() -> orders.order(new RestoreVersion(ID, FIRST))).hasMessageContaining("has no rules");
    }
}
