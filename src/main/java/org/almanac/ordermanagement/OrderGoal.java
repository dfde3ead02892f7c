package org.almanac.ordermanagement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a run brings order management to; also what it comes back to when it fails.
 *
 * @param touched what the run may deactivate and activate; everything else stays as it is
 * @param active which of them are active in the end, and what they say then
 * @param order in which kinds are activated
 */
public record OrderGoal(List<OrderItem> touched, List<ActiveItem> active, ActivationOrder order) {

    public OrderGoal {
        touched = touched.stream().sorted().toList();
        active = active.stream().sorted(Comparator.comparing(ActiveItem::item)).toList();
    }

    public boolean touches(OrderItem item) {
        return touched.stream().anyMatch(item::same);
    }

    /** What an item is to say; empty if it is not to be active. */
    public Optional<ActiveItem> target(OrderItem item) {
        return active.stream().filter(one -> one.item().same(item)).findFirst();
    }

    /** What of the touched is active now: the goal to come back to. */
    public static OrderGoal baseline(List<OrderItem> touched, OrderManagementSnapshot now, ActivationOrder order) {
        List<ActiveItem> active = now.activeItems().stream()
                .filter(one -> touched.stream().anyMatch(one.item()::same))
                .map(one -> new ActiveItem(one.item(), one.content()))
                .toList();
        return new OrderGoal(touched, active, order);
    }
}
