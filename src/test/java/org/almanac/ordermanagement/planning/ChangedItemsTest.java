package org.almanac.ordermanagement.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementPlanner;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Records;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class ChangedItemsTest {

    private final Records records = Lab.records();
    private final UUID archived = records.policy(Lab.LINE)
            .archived(1, "Min quantity", "if Quantity >= 4")
            .id(1);
    private final SimulatedOrders environment =
            new SimulatedOrders(records).active(Lab.policy(Lab.LINE), Lab.policy(Lab.HEADER), Lab.provider());

    private ListAssert<String> activeAmong(UUID... changed) {
        return assertThat(
                OrderManagementPlanner.activeAmong(environment.now(), Set.copyOf(Arrays.asList(changed))).stream()
                        .map(OrderItem::name));
    }

    @Test
    void rulesBelongToTheirPolicyAndPartsOfDefinitionsToTheirProviders() {
        activeAmong(
                        Records.id(OrderTable.RULE, Lab.LINE + "/Min quantity"),
                        Records.id(OrderTable.LOGIC_DEFINITION, Lab.PROVIDER + "/" + Lab.SEND),
                        Records.id(OrderTable.PROVIDER_PARAMETER, Lab.PROVIDER + "/Email"))
                .containsExactly(Lab.LINE, Lab.PROVIDER);
        activeAmong(Lab.policy(Lab.HEADER), Records.id(OrderTable.PROVIDER_DEFINITION, Lab.PROVIDER))
                .containsExactly(Lab.HEADER, Lab.PROVIDER);
    }

    @Test
    void archivedVersionsAndWhatIsInactiveOrUnknownDoNotCount() {
        activeAmong(
                        archived,
                        Records.id(OrderTable.RULE, Lab.LINE + "#1/Min quantity"),
                        Lab.policy(Lab.SEATTLE),
                        Lab.flow(),
                        UUID.nameUUIDFromBytes(new byte[] {1}))
                .isEmpty();
    }

    @Test
    void aRuleThatAnImportAddsOrDeletesChangesItsPolicy() {
        Records added = Records.of("ContosoOrders", true);
        added.policy(Lab.LINE).rule("Max quantity", "if Quantity <= 900").and().drop(Lab.policy(Lab.LINE));

        assertThat(OrderManagementPlanner.activeAmong(environment.now(), added.rows(), Set.of()))
                .extracting(OrderItem::name)
                .containsExactly(Lab.LINE);
        assertThat(OrderManagementPlanner.activeAmong(environment.now(), records.rows(), Set.of()))
                .isEmpty();
        assertThat(OrderManagementPlanner.activeAmong(
                        environment.now(),
                        records.rows(),
                        Set.of(Records.id(OrderTable.RULE, Lab.HEADER + "/ShipToCountry - US"))))
                .extracting(OrderItem::name)
                .containsExactly(Lab.HEADER);
    }
}
