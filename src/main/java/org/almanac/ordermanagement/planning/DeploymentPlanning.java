package org.almanac.ordermanagement.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.ActiveItem;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderManagementPlan;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderWish;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.problem.ErrorCode;

/** Works out what an import comes to. */
public final class DeploymentPlanning {

    private DeploymentPlanning() {}

    /** See {@link org.almanac.ordermanagement.OrderManagementPlanner#deployment}. */
    public static OrderManagementPlan plan(
            OrderManagementSnapshot now, OrderRows incoming, Set<UUID> deleted, OrderWish wish) {
        if (!now.installed()) {
            Plan.Refusal refusal = new Plan.Refusal(
                    ErrorCode.ORDER_MANAGEMENT_MISSING.code(),
                    "The environment has no tables of order management: install Intelligent Order Management first.",
                    List.of());
            OrderGoal nothing = new OrderGoal(List.of(), List.of(), wish.order());
            return new OrderManagementPlan(nothing, List.of(), List.of(refusal), List.of());
        }
        ImportedRows imported = new ImportedRows(now, incoming, deleted);
        OrderGoal goal = DeploymentGoal.of(imported, wish);
        List<ProviderConnection> unconnected = unconnected(imported, goal);
        return new OrderManagementPlan(
                goal,
                DeploymentSteps.of(imported, goal, unconnected),
                DeploymentChecks.of(imported, goal),
                unconnected);
    }

    /** By name; records say nothing of connections, which are the environment's own. */
    private static List<ProviderConnection> unconnected(ImportedRows imported, OrderGoal goal) {
        Map<UUID, ProviderConnection> present = new TreeMap<>();
        imported.now()
                .model()
                .providers()
                .forEach(provider ->
                        provider.connections().forEach(connection -> present.put(connection.id(), connection)));
        return goal.active().stream()
                .map(ActiveItem::item)
                .flatMap(item -> imported.after(item).stream())
                .filter(Provider.class::isInstance)
                .map(Provider.class::cast)
                .flatMap(provider -> provider.connections().stream())
                .filter(connection -> !present.containsKey(connection.id())
                        || !present.get(connection.id()).connected())
                .toList();
    }
}
