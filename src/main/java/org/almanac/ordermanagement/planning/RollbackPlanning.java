package org.almanac.ordermanagement.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.ActivationOrder;
import org.almanac.ordermanagement.ActiveItem;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.RollbackPlan;
import org.almanac.ordermanagement.Rule;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;

/** Works out what restoring a version of a policy comes to (dual-write-and-order-management 5.6). */
public final class RollbackPlanning {

    private static final OrderGoal NOTHING = new OrderGoal(List.of(), List.of(), ActivationOrder.POLICIES_FIRST);

    private final Policy policy;
    private final PolicyVersion version;
    private final List<Orchestration> published;

    private RollbackPlanning(OrderManagementSnapshot now, Policy policy, PolicyVersion version) {
        this.policy = policy;
        this.version = version;
        // those of a policy that is not published could not be published again
        this.published = inactive(policy)
                ? List.of()
                : now.model().dependents(policy.item()).stream()
                        .filter(one -> one.activation() != Activation.INACTIVE)
                        .toList();
    }

    /** See {@link org.almanac.ordermanagement.OrderManagementPlanner#rollback}. */
    public static RollbackPlan plan(OrderManagementSnapshot now, Policy policy, String version, boolean dependents) {
        WantedVersion wanted = new WantedVersion(now, policy, version);
        Optional<PolicyVersion> found = wanted.find();
        if (found.isEmpty()) {
            Plan.Refusal refusal = refusal(
                    ErrorCode.VERSION_OF_ANOTHER_POLICY,
                    "'" + version.strip() + "' is " + wanted.other().orElseThrow() + ", not a version of "
                            + policy.item().label() + " (" + policy.id() + "). Choose one of its own archive.",
                    Stream.of(policy.item()));
            return new RollbackPlan(policy, null, NOTHING, List.of(), List.of(refusal));
        }
        if (policy.content().equals(found.get().content())) {
            return new RollbackPlan(policy, found.get(), NOTHING, List.of(), List.of());
        }
        return new RollbackPlanning(now, policy, found.get()).plan(dependents);
    }

    private RollbackPlan plan(boolean dependents) {
        List<Plan.Refusal> refusals = new ArrayList<>();
        if (version.rules().stream().noneMatch(Rule::active)) {
            refusals.add(refusal(
                    ErrorCode.ORDER_MANAGEMENT_REFUSED,
                    "Version " + version.number() + " of " + policy.item().label()
                            + " has no active rule. Choose a version with rules.",
                    Stream.of(policy.item())));
        }
        if (!published.isEmpty() && !dependents) {
            refusals.add(refusal(
                    ErrorCode.ORDER_MANAGEMENT_REFUSED,
                    "Published orchestrations use " + policy.item().label() + ": "
                            + published.stream().map(Orchestration::name).collect(Collectors.joining(", "))
                            + ". Allow that they are stopped and published again, or stop them first.",
                    Stream.concat(Stream.of(policy.item()), published.stream().map(Orchestration::item))));
        }
        return new RollbackPlan(policy, version, goal(), steps(), refusals);
    }

    private OrderGoal goal() {
        List<OrderItem> touched = new ArrayList<>(List.of(restored()));
        List<ActiveItem> active = new ArrayList<>();
        if (!inactive(policy)) {
            active.add(new ActiveItem(restored(), version.content()));
        }
        for (Orchestration one : published) {
            touched.add(one.item());
            active.add(new ActiveItem(one.item(), one.content()));
        }
        return new OrderGoal(touched, active, ActivationOrder.POLICIES_FIRST);
    }

    /** The policy has the version's name afterwards. */
    private OrderItem restored() {
        return new OrderItem(ItemKind.POLICY, policy.id(), version.name());
    }

    private List<Plan.Step> steps() {
        List<Plan.Step> steps = new ArrayList<>();
        published.forEach(one -> steps.add(new Plan.Step("stop", one.name(), "it uses the policy")));
        if (!inactive(policy)) {
            steps.add(new Plan.Step("unpublish", policy.name(), "archived as version " + policy.number()));
        }
        steps.addAll(RestoreSteps.of(policy, version));
        if (!inactive(policy)) {
            steps.add(new Plan.Step("publish", version.name(), null));
        }
        published.forEach(one -> steps.add(new Plan.Step("publish", one.name(), null)));
        return steps;
    }

    private static boolean inactive(Policy policy) {
        return policy.activation() == Activation.INACTIVE;
    }

    private static Plan.Refusal refusal(ErrorCode code, String message, Stream<OrderItem> items) {
        List<ComponentRef> components =
                items.map(item -> item.kind().table().ref(item.id())).toList();
        return new Plan.Refusal(code.code(), message, components);
    }
}
