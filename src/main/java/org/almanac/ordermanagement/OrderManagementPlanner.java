package org.almanac.ordermanagement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.planning.ChangedItems;
import org.almanac.ordermanagement.planning.DeploymentPlanning;
import org.almanac.ordermanagement.planning.RollbackPlanning;

/** Plans deployments and roll-backs of order management; nothing is changed. */
public final class OrderManagementPlanner {

    private OrderManagementPlanner() {}

    /**
     * What importing records comes to. Refused are: a needed record that is neither in the package nor in the environment, a
     * second current version of a policy, references to an instance of a provider that is not there.
     *
     * @param now the environment before the import
     * @param incoming records of the package; columns that they do not have stay as they are, so columns that the import leaves
     *     hidden under other layers are better left out
     * @param deleted records that the import deletes
     */
    public static OrderManagementPlan deployment(
            OrderManagementSnapshot now, OrderRows incoming, Set<UUID> deleted, OrderWish wish) {
        return DeploymentPlanning.plan(now, incoming, deleted, wish);
    }

    /**
     * What a roll-back comes to. Refused are: a version of another policy, a version without rules, and a policy that published
     * orchestrations use if those must not be stopped.
     *
     * @param version number, or id of the archived row
     * @param dependents whether orchestrations that use the policy may be stopped and published again
     * @throws org.almanac.problem.BadInput UNKNOWN_POLICY_VERSION
     */
    public static RollbackPlan rollback(
            OrderManagementSnapshot now, Policy policy, String version, boolean dependents) {
        return RollbackPlanning.plan(now, policy, version, dependents);
    }

    /** Records that a change of other records touches while they are active: policies, providers, orchestrations, by name. */
    public static List<OrderItem> activeAmong(OrderManagementSnapshot now, Set<UUID> changed) {
        return ChangedItems.active(now, changed);
    }

    /**
     * The same for an import, of which the records are known: a new part, such as a rule, changes what it becomes a part of.
     *
     * @param incoming records of the package; columns that they do not have stay as they are
     * @param deleted records that the import deletes
     */
    public static List<OrderItem> activeAmong(OrderManagementSnapshot now, OrderRows incoming, Set<UUID> deleted) {
        return ChangedItems.active(now, incoming, deleted);
    }
}
