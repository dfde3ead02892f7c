package org.almanac.ordermanagement.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.ActiveItem;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.Rule;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;

/** Why what is to be active afterwards could not be (dual-write-and-order-management 5.5); all of it at once. */
final class DeploymentChecks {

    private final ImportedRows imported;
    private final OrderGoal goal;
    private final List<Plan.Refusal> refusals = new ArrayList<>();

    private DeploymentChecks(ImportedRows imported, OrderGoal goal) {
        this.imported = imported;
        this.goal = goal;
    }

    static List<Plan.Refusal> of(ImportedRows imported, OrderGoal goal) {
        DeploymentChecks checks = new DeploymentChecks(imported, goal);
        checks.refusals.addAll(RecordChecks.of(imported, goal));
        goal.active().stream().map(ActiveItem::item).forEach(checks::check);
        return List.copyOf(checks.refusals);
    }

    private void check(OrderItem item) {
        imported.after(item).ifPresent(after -> {
            if (after instanceof Policy policy) {
                rules(policy);
            } else if (after instanceof Orchestration orchestration) {
                orchestration.policies().forEach(id -> needs(orchestration, policy(id)));
                orchestration.actions().forEach(id -> needs(orchestration, provider(id)));
            }
        });
    }

    private void rules(Policy policy) {
        if (policy.rules().stream().noneMatch(Rule::active)) {
            refuse(
                    policy.item(),
                    policy.item().label()
                            + " is to be published and has no active rule; add its rules to the solution.");
        }
    }

    /** Empty where it is missing altogether, which is refused for that. */
    private Optional<OrderItem> policy(UUID id) {
        return imported.model().policy(id).map(Policy::item);
    }

    private Optional<OrderItem> provider(UUID action) {
        return imported.model().providerOf(action).map(Provider::item);
    }

    private void needs(Orchestration orchestration, Optional<OrderItem> needed) {
        needed.filter(item -> !activeAfterwards(item))
                .ifPresent(item -> refuse(
                        orchestration.item(),
                        orchestration.item().label() + " is to be published and needs " + item.label()
                                + ", which is not active and would not be: " + remedy(item.kind())));
    }

    private boolean activeAfterwards(OrderItem item) {
        return goal.target(item).isPresent() || !goal.touches(item) && imported.activeBefore(item);
    }

    private static String remedy(ItemKind kind) {
        return Wording.activate(kind) + " it before, or activate everything that the package brings and bring it.";
    }

    private void refuse(OrderItem item, String message) {
        ComponentRef component = item.kind().table().ref(item.id());
        Plan.Refusal refusal =
                new Plan.Refusal(ErrorCode.ORDER_PLAN_REFUSED.code(), Sentences.of(message), List.of(component));
        if (!refusals.contains(refusal)) {
            refusals.add(refusal);
        }
    }
}
