package org.almanac.ordermanagement.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;

/** Publishes policies and orchestrations, and activates providers; their flows are made anew (dual-write-and-order-management 5.4). */
final class Activating implements TransitionRule<Activate> {

    @Override
    public void check(Activate order, OrderManagementSnapshot seen) {
        Activatable one = Items.find(seen, order.kind(), order.id());
        if (one.activation() != Activation.INACTIVE) {
            throw Refusals.state(
                    one.item(),
                    "The " + one.item().label() + " is "
                            + Items.lower(one.activation().label(order.kind())) + " already.");
        }
        if (one instanceof Provider provider && !provider.unconnected().isEmpty()) {
            throw unconnected(provider);
        }
    }

    private static Refusal unconnected(Provider provider) {
        List<ProblemDetailItem> items = provider.unconnected().stream()
                .map(Activating::withoutConnection)
                .toList();
        return new Refusal(
                ErrorCode.PROVIDER_NOT_CONNECTED,
                "The " + provider.item().label() + " has " + items.size() + " connection reference"
                        + (items.size() == 1 ? "" : "s") + " without a connection.",
                provider.name(),
                items,
                null);
    }

    private static ProblemDetailItem withoutConnection(ProviderConnection reference) {
        return new ProblemDetailItem(
                ErrorCode.PROVIDER_NOT_CONNECTED.code(),
                "The connection reference '" + reference.name() + "' (" + reference.id() + ") has no connection.",
                reference.reference(),
                null);
    }

    @Override
    public Transition carryOut(Activate order, OrderManagementSnapshot seen, OrderState state, Standing standing) {
        Activatable one = Items.find(seen, order.kind(), order.id());
        Optional<String> lacking = lacking(order, seen);
        if (lacking.isPresent()) {
            return Transition.failed(state, ErrorCode.ORDER_MANAGEMENT_REFUSED, lacking.get());
        }
        boolean settles = one instanceof Provider;
        ActiveSince since =
                new ActiveSince(standing.now(), settles ? standing.now().plus(standing.settling()) : standing.now());
        return Transition.to(state.activated(order.id(), since, Flows.of(one, standing)));
    }

    /** Why it cannot be activated for want of other records; empty if it can. */
    static Optional<String> lacking(Activate order, OrderManagementSnapshot seen) {
        if (!(Items.find(seen, order.kind(), order.id()) instanceof Orchestration orchestration)) {
            return Optional.empty();
        }
        List<String> lacks = lacks(orchestration, seen.model());
        return lacks.isEmpty()
                ? Optional.empty()
                : Optional.of("The " + orchestration.item().label() + " was not published: " + String.join("; ", lacks)
                        + ". Reselect the provider action and policy, then try again.");
    }

    /** Only published policies and actions of activated providers can be used (5.4, 5.5). */
    private static List<String> lacks(Orchestration orchestration, OrderModel model) {
        List<String> lacks = new ArrayList<>();
        orchestration.policies().forEach(id -> {
            Policy policy = model.policy(id).orElse(null);
            if (policy == null) {
                lacks.add("the policy " + id + " is missing");
            } else if (!policy.active()) {
                lacks.add("the " + policy.item().label() + " is not published");
            }
        });
        orchestration.actions().forEach(id -> {
            Provider provider = model.providerOf(id).orElse(null);
            if (provider == null) {
                lacks.add("the provider action " + id + " is missing");
            } else if (!provider.active()) {
                lacks.add("the " + provider.item().label() + " is not activated");
            }
        });
        return lacks;
    }
}
