package org.almanac.ordermanagement.activation;

import java.util.List;
import java.util.Optional;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderManagementOrder.Connect;
import org.almanac.ordermanagement.OrderManagementOrder.Deactivate;
import org.almanac.ordermanagement.OrderManagementOrder.RestoreVersion;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;

/** Takes orders and carries them out. Nothing here changes anything but the state that it returns. */
public final class Transitions {

    private Transitions() {}

    /**
     * Checks an order when it is submitted.
     *
     * @param open orders that were accepted and are not carried out yet
     * @throws Refusal ORDER_MANAGEMENT_REFUSED, ORDER_MANAGEMENT_MISSING, PROVIDER_NOT_CONNECTED, VERSION_OF_ANOTHER_POLICY
     * @throws org.almanac.problem.BadInput UNKNOWN_ORDER_RECORD, UNKNOWN_POLICY_VERSION
     */
    public static void check(
            OrderManagementOrder order, List<OrderManagementOrder> open, OrderState state, Standing standing) {
        if (!standing.installed()) {
            throw Refusals.missing(standing.environment());
        }
        check(order, open, Composition.of(standing, state));
    }

    /** The same for what was read of an environment that has order management. */
    public static void check(
            OrderManagementOrder order, List<OrderManagementOrder> open, OrderManagementSnapshot seen) {
        open.stream()
                .filter(other -> other.record().equals(order.record()))
                .findFirst()
                .ifPresent(other -> {
                    throw underWay(order, other);
                });
        new Step<>(order, seen).check();
    }

    /** Why an order that was accepted fails for want of other records; empty if it does not. */
    public static Optional<String> lacking(OrderManagementOrder order, OrderManagementSnapshot seen) {
        return order instanceof Activate activate ? Activating.lacking(activate, seen) : Optional.empty();
    }

    private static Refusal underWay(OrderManagementOrder order, OrderManagementOrder other) {
        return new Refusal(
                ErrorCode.ORDER_MANAGEMENT_REFUSED,
                "Before '" + OrderActionKind.of(order).label() + "', wait for the end of '"
                        + OrderActionKind.of(other).label() + "' of the record " + order.record() + ".",
                order.record().toString());
    }

    /** What an accepted order comes to. What would be refused by now, as others have changed, fails. */
    public static Transition carryOut(OrderManagementOrder order, OrderState state, Standing standing) {
        if (!standing.installed()) {
            return failed(state, Refusals.missing(standing.environment()));
        }
        Step<OrderManagementOrder> step = new Step<>(order, Composition.of(standing, state));
        try {
            step.check();
        } catch (AlmanacException e) {
            return failed(state, e);
        }
        return step.carryOut(state, standing);
    }

    private static Transition failed(OrderState state, AlmanacException problem) {
        return Transition.failed(state, problem.code(), problem.getMessage());
    }

    /** An order before what is seen of the environment. */
    private record Step<T extends OrderManagementOrder>(T order, OrderManagementSnapshot seen) {

        void check() {
            rule(order).check(order, seen);
        }

        Transition carryOut(OrderState state, Standing standing) {
            return rule(order).carryOut(order, seen, state, standing);
        }
    }

    @SuppressWarnings("unchecked") // each rule is for the orders of its type
    private static <T extends OrderManagementOrder> TransitionRule<T> rule(T order) {
        TransitionRule<?> rule;
        if (order instanceof Activate) {
            rule = new Activating();
        } else if (order instanceof Deactivate) {
            rule = new Deactivating();
        } else if (order instanceof Connect) {
            rule = new Connecting();
        } else if (order instanceof RestoreVersion) {
            rule = new Restoring();
        } else {
            throw new IllegalArgumentException("an order of another kind: " + order);
        }
        return (TransitionRule<T>) rule;
    }
}
