package org.almanac.ordermanagement.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderManagementOrder.Deactivate;
import org.almanac.ordermanagement.OrderManagementOrder.RestoreVersion;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Rule;
import org.almanac.problem.Refusal;
import org.almanac.sample.SamplePackages;
import org.junit.jupiter.api.Test;

/** Editing beside an embedded environment's own order management: publishing, unpublishing, restoring. */
class EditsAndOrdersIT {

    private static final String SIZE = "Order size policy";

    private final OrderWorkshop workshop =
            OrderWorkshop.withItsOwnOrders(TestDatabase.H2).with(SamplePackages.contosoOrderFlow("1.0", false));
    private int runs;

    private Policy policy() {
        return (Policy)
                workshop.bean(OrderManagement.class).read(OrderWorkshop.DEV).named(ItemKind.POLICY, SIZE);
    }

    private void ordered(OrderManagementOrder order) {
        OrderManagement orders = workshop.bean(OrderManagement.class);
        String run = "run-" + runs++;
        orders.submit(OrderWorkshop.DEV, List.of(new OrderManagementRequest(run + "/1", order)));
        assertThat(orders.requests(OrderWorkshop.DEV, run))
                .extracting(OrderRequestStatus::state)
                .containsExactly(OrderRequestStatus.State.COMPLETED);
    }

    private void threshold(int quantity) {
        workshop.authoring.putRule(
                OrderWorkshop.DEV, policy().id(), "Threshold", "if Quantity >= " + quantity, OrderWorkshop.KEY);
    }

    private void unpublishedWith(int quantity) {
        threshold(quantity);
        UUID id = policy().id();
        ordered(new Activate(ItemKind.POLICY, id));
        ordered(new Deactivate(ItemKind.POLICY, id));
    }

    @Test
    void aPublishedPolicyTakesNoRuleUntilItIsUnpublished() {
        ordered(new Activate(ItemKind.POLICY, policy().id()));

        assertThatThrownBy(() -> threshold(60)).isInstanceOf(Refusal.class).hasMessageContaining(SIZE);

        ordered(new Deactivate(ItemKind.POLICY, policy().id()));
        threshold(60);
        assertThat(policy().rules()).extracting(Rule::definition).containsExactly("if Quantity >= 60");
    }

    @Test
    void aVersionThatUnpublishingMadeBecomesARecordAndIsTheSameVersionStill() {
        unpublishedWith(60);
        PolicyVersion version = policy().archive().get(0);
        assertThat(version.record()).isFalse();

        workshop.added(true, version.id());

        assertThat(policy().archive()).singleElement().satisfies(record -> {
            assertThat(record.id()).isEqualTo(version.id());
            assertThat(record.record()).isTrue();
            assertThat(record.content()).isEqualTo(version.content());
        });
        assertThat(policy().number()).isEqualTo(2);
        assertThat(workshop.rows(OrderWorkshop.DEV).of(OrderTable.POLICY)).hasSize(3);
    }

    @Test
    void restoringAVersionIsNoEditThatIsAskedAbout() {
        unpublishedWith(60);
        unpublishedWith(70);
        List<UUID> before = List.of(policy().id(), policy().versionId());

        ordered(new RestoreVersion(policy().id(), policy().archive().get(0).id()));

        assertThat(policy().rules()).extracting(Rule::definition).containsExactly("if Quantity >= 60");
        assertThat(List.of(policy().id(), policy().versionId())).isEqualTo(before);
    }
}
