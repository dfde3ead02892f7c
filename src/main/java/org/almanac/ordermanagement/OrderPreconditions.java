package org.almanac.ordermanagement;

import java.util.List;
import java.util.Optional;
import org.almanac.ordermanagement.activation.Transitions;

/**
 * What must be so before an order is submitted and before it is carried out. Embedded environments keep to it, and adapters of real
 * ones send nothing against it.
 */
public final class OrderPreconditions {

    private OrderPreconditions() {}

    /**
     * Checks an order when it is submitted, and again before it is carried out.
     *
     * @param open orders that were accepted and are not carried out yet
     * @param seen of an environment that has order management
     * @throws org.almanac.problem.Refusal ORDER_MANAGEMENT_REFUSED, PROVIDER_NOT_CONNECTED, VERSION_OF_ANOTHER_POLICY
     * @throws org.almanac.problem.BadInput UNKNOWN_ORDER_RECORD, UNKNOWN_POLICY_VERSION
     */
    public static void check(
            OrderManagementOrder order, List<OrderManagementOrder> open, OrderManagementSnapshot seen) {
        Transitions.check(order, open, seen);
    }

    /**
     * Why an order that was accepted fails for want of other records: an orchestration needs published policies and activated
     * providers (dual-write-and-order-management 5.5). Empty if it does not.
     */
    public static Optional<String> lacking(OrderManagementOrder order, OrderManagementSnapshot seen) {
        return Transitions.lacking(order, seen);
    }
}
