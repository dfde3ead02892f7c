package org.almanac.ordermanagement.activation;

import java.util.Optional;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementOrder.RestoreVersion;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Rule;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;

/** Brings an archived version of a policy back (dual-write-and-order-management 5.6). */
final class Restoring implements TransitionRule<RestoreVersion> {

    @Override
    public void check(RestoreVersion order, OrderManagementSnapshot seen) {
        Policy policy = policy(order, seen);
        PolicyVersion version = find(policy, order).orElseThrow(() -> notOf(policy, order, seen));
        if (policy.activation() != Activation.INACTIVE) {
            throw Refusals.state(
                    policy.item(),
                    "The " + policy.item().label() + " is published; unpublish it before version " + version.number()
                            + " is restored.");
        }
        if (version.rules().stream().noneMatch(Rule::active)) {
            throw Refusals.state(
                    policy.item(),
                    "Version " + version.number() + " of the " + policy.item().label()
                            + " has no rules, so there is nothing to restore.");
        }
    }

    private static Policy policy(RestoreVersion order, OrderManagementSnapshot seen) {
        return seen.model()
                .policy(order.policy())
                .orElseThrow(() -> Refusals.unknown(ItemKind.POLICY.label(), order.policy()));
    }

    private static Optional<PolicyVersion> find(Policy policy, RestoreVersion order) {
        return policy.archive().stream()
                .filter(version -> version.id().equals(order.version()))
                .findFirst();
    }

    private static RuntimeException notOf(Policy policy, RestoreVersion order, OrderManagementSnapshot seen) {
        return seen.model().policies().stream()
                .filter(other ->
                        other.id().equals(order.version()) || find(other, order).isPresent())
                .findFirst()
                .map(other -> (RuntimeException) refused(policy, other, order))
                .orElseGet(() -> new BadInput(
                        ErrorCode.UNKNOWN_POLICY_VERSION,
                        "The " + policy.item().label() + " has no archived version with the id " + order.version()
                                + ".",
                        order.version().toString()));
    }

    private static Refusal refused(Policy policy, Policy other, RestoreVersion order) {
        if (other.id().equals(policy.id())) {
            return Refusals.state(policy.item(), "The version " + order.version() + " is the current one.");
        }
        return new Refusal(
                ErrorCode.VERSION_OF_ANOTHER_POLICY,
                "The version " + order.version() + " belongs to the "
                        + other.item().label() + ", not to the " + policy.item().label() + ".",
                order.version().toString());
    }

    @Override
    public Transition carryOut(
            RestoreVersion order, OrderManagementSnapshot seen, OrderState state, Standing standing) {
        Policy policy = policy(order, seen);
        PolicyVersion version = find(policy, order).orElseThrow(() -> notOf(policy, order, seen));
        OrderState kept = Archiving.upToDate(policy) ? state : Archiving.of(policy, state, standing);
        return new Transition(kept, null, null, Restored.edits(policy, version, standing));
    }
}
