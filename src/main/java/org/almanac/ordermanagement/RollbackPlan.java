package org.almanac.ordermanagement;

import java.util.List;
import org.almanac.environment.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What a roll-back does.
 *
 * @param version what is restored; null where the plan is refused for want of it
 * @param goal the policy and the orchestrations that use it: active are those that were, with the restored rules
 */
public record RollbackPlan(
        Policy policy,
        @Nullable PolicyVersion version,
        OrderGoal goal,
        List<Plan.Step> steps,
        List<Plan.Refusal> refusals) {

    public RollbackPlan {
        steps = List.copyOf(steps);
        refusals = List.copyOf(refusals);
    }
}
