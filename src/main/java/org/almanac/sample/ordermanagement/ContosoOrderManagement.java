package org.almanac.sample.ordermanagement;

import java.util.Map;
import org.almanac.solution.PackageBuilder;

/** A complete order management solution: the orchestration of the lab and everything it needs. */
public final class ContosoOrderManagement {

    /** The documentation gives display names of these solutions only; the unique names are made in their style. */
    private static final Map<String, String> TABLES = Map.of(
            "msdyn_iompolicy", "msdyn_IntelligentOrderManagementProviderIntegrationOutbound",
            "msdyn_iomprovider", "msdyn_IntelligentOrderManagementProviderConfiguration",
            "msdyn_iomdesigner", "msdyn_IntelligentOrderManagementDesigner");

    private ContosoOrderManagement() {}

    /** The package. */
    public static PackageBuilder build() {
        var solution = PackageBuilder.solution("ContosoOrderManagement")
                .displayName("Contoso order management")
                .version("1.0.0.1");
        Policies.all().forEach(policy -> policy.addTo(solution));
        Providers.all().forEach(provider -> provider.addTo(solution));
        OrderFlow.addTo(solution);
        TABLES.keySet().stream().sorted().forEach(table -> require(solution, table));
        return solution;
    }

    private static void require(PackageBuilder solution, String table) {
        solution.missingDependency(
                Map.of(
                        "type",
                        "1",
                        "schemaName",
                        table,
                        "displayName",
                        table,
                        "solution",
                        TABLES.get(table) + " (9.2.23104.8)"),
                Map.of("type", "msdyn_iompolicy", "id", Policies.HEADER.id(), "displayName", table));
    }
}
