package org.almanac.sample.ordermanagement;

import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.PackageBuilder;

/**
 * The tables of order management, which its records need and Microsoft's solutions bring. The documentation gives display names
 * of these solutions only; the unique names are made in their style.
 */
final class FirstPartyTables {

    private static final Map<String, String> SOLUTIONS = new TreeMap<>(Map.of(
            "msdyn_iompolicy", "msdyn_IntelligentOrderManagementProviderIntegrationOutbound",
            "msdyn_iomprovider", "msdyn_IntelligentOrderManagementProviderConfiguration",
            "msdyn_iomdesigner", "msdyn_IntelligentOrderManagementDesigner"));

    private FirstPartyTables() {}

    /** Says in the manifest that a policy of the package needs the tables. */
    static void require(PackageBuilder solution, Policy policy) {
        SOLUTIONS.forEach((table, owner) -> solution.missingDependency(
                Map.of("type", "1", "schemaName", table, "displayName", table, "solution", owner + " (9.2.23104.8)"),
                Map.of("type", "msdyn_iompolicy", "id", policy.id(), "displayName", table)));
    }
}
