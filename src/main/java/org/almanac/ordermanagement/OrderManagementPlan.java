package org.almanac.ordermanagement;

import java.util.List;
import org.almanac.environment.Plan;

/**
 * What a deployment does to order management.
 *
 * @param steps for people, in the order in which they are taken
 * @param refusals why it is refused; nothing is changed then
 * @param unconnected connection references that need a connection before their provider can be activated
 */
public record OrderManagementPlan(
        OrderGoal goal, List<Plan.Step> steps, List<Plan.Refusal> refusals, List<ProviderConnection> unconnected) {

    public OrderManagementPlan {
        steps = List.copyOf(steps);
        refusals = List.copyOf(refusals);
        unconnected = List.copyOf(unconnected);
    }
}
