package org.almanac.ordermanagement.activation;

import java.util.List;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderManagementOrder.Deactivate;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.Policy;

/**
 * Unpublishes policies, which archives them, stops orchestrations and deactivates providers; flows are kept and go off
 * (dual-write-and-order-management 5.4, 5.6).
 */
final class Deactivating implements TransitionRule<Deactivate> {

    @Override
    public void check(Deactivate order, OrderManagementSnapshot seen) {
        Activatable one = Items.find(seen, order.kind(), order.id());
        if (one.activation() == Activation.INACTIVE) {
            throw Refusals.state(
                    one.item(),
                    "The " + one.item().label() + " is not active, but "
                            + Items.lower(one.activation().label(order.kind())) + ".");
        }
        List<Orchestration> users = seen.model().dependents(one.item()).stream()
                .filter(user -> user.activation() != Activation.INACTIVE)
                .toList();
        if (!users.isEmpty()) {
            throw Refusals.state(
                    one.item(),
                    "The " + one.item().label() + " is used by the published " + Refusals.names(users)
                            + "; stop what uses it first.");
        }
    }

    @Override
    public Transition carryOut(Deactivate order, OrderManagementSnapshot seen, OrderState state, Standing standing) {
        Activatable one = Items.find(seen, order.kind(), order.id());
        OrderState off = state.deactivated(order.id(), Flows.off(one.flows(), standing));
        return Transition.to(one instanceof Policy policy ? Archiving.of(policy, off, standing) : off);
    }
}
